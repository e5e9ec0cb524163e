package org.fengqiao.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a paper or a case is numbered, for example <code>（{yyyy}）{orgAbbr}人调字第{seq}号</code> or <code>
 * {centreAbbr}〔{yyyy}〕{seq:4}</code>. <code>{seq:4}</code> pads with zeros to four digits and never cuts. Round brackets become
 * full-width, as on official papers.
 */
public final class NumberTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?::([1-9]))?}");

    private sealed interface Part permits Literal, Field {}

    private record Literal(String text) implements Part {}

    private record Field(String name, int width) implements Part {}

    private final String template;
    private final List<Part> parts;

    private NumberTemplate(String template, List<Part> parts) {
        this.template = template;
        this.parts = parts;
    }

    /** @throws DomainError NUMBER_TEMPLATE when braces do not match or the sequence is missing: it would number everything alike */
    public static NumberTemplate of(String text) {
        String template = text.strip().replace('(', '（').replace(')', '）');
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            literal(template.substring(end, matcher.start()), template, parts);
            parts.add(new Field(matcher.group(1), matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))));
            end = matcher.end();
        }
        literal(template.substring(end), template, parts);
        if (parts.stream().noneMatch(part -> part instanceof Field field && field.name.equals("seq"))) {
            throw DomainError.invalid("NUMBER_TEMPLATE", template);
        }
        return new NumberTemplate(template, List.copyOf(parts));
    }

    private static void literal(String text, String template, List<Part> parts) {
        if (text.contains("{") || text.contains("}")) {
            throw DomainError.invalid("NUMBER_TEMPLATE", template);
        }
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }

    /**
     * @param values what the template names besides {@code yyyy}, {@code yy} and {@code seq}; inserted as they are
     * @throws DomainError NUMBER_TEMPLATE_VALUE when the template names something that has no value
     */
    public String format(int year, long sequence, Map<String, String> values) {
        StringBuilder number = new StringBuilder();
        for (Part part : parts) {
            number.append(part instanceof Field field ? value(field, year, sequence, values) : ((Literal) part).text);
        }
        return number.toString();
    }

    private String value(Field field, int year, long sequence, Map<String, String> values) {
        String value =
                switch (field.name) {
                    case "yyyy" -> "%04d".formatted(year);
                    case "yy" -> "%02d".formatted(year % 100);
                    case "seq" -> String.valueOf(sequence);
                    default -> values.get(field.name);
                };
        if (value == null) {
            throw DomainError.invalid("NUMBER_TEMPLATE_VALUE", template, field.name);
        }
        return "0".repeat(Math.max(0, field.width - value.length())) + value;
    }

    @Override
    public String toString() {
        return template;
    }
}
