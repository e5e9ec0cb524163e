package org.fengqiao.intake;

import java.util.List;

/** What is known of a matter while it is being written down: enough to ask whether it is here already. Any part may be empty. */
public record DuplicateProbe(List<String> idNumbers, List<String> phones, List<String> names, String category) {

    public DuplicateProbe {
        idNumbers = clean(idNumbers);
        phones = clean(phones);
        names = clean(names);
    }

    private static List<String> clean(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(v -> v != null && !v.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList();
    }
}
