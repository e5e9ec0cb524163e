package org.fengqiao.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a story of one local kind can be made of: phrases by name, the parties it needs and the quantities in it. The wider kind and
 * the common book lend what it does not say itself.
 */
final class Matter {

    /** @param kind money, num or date */
    record Quantity(String kind, String name, String expression) {}

    /**
     * @param chance of a hundred that this party takes part
     * @param mark of the variant it belongs to, or null
     */
    record Role(boolean applicant, int chance, List<String> casts, String mark) {}

    final String code;
    final Map<String, String> settings = new HashMap<>();
    final Map<String, List<Phrase>> pools = new LinkedHashMap<>();
    final List<Quantity> quantities = new ArrayList<>();
    final Set<String> money = new HashSet<>();
    final List<Role> roles = new ArrayList<>();
    private final List<Matter> wider;
    private final Map<String, List<Phrase>> gathered = new HashMap<>();
    private final Map<String, Double> figures = new HashMap<>();

    Matter(String code, List<Matter> wider) {
        this.code = code;
        this.wider = wider;
    }

    /** Its own phrases of that name, or else those of the wider kind, or else the common ones. */
    List<Phrase> pool(String name) {
        List<Phrase> own = pools.get(name);
        if (own != null) {
            return own;
        }
        for (Matter lender : wider) {
            List<Phrase> lent = lender.pools.get(name);
            if (lent != null) {
                return lent;
            }
        }
        return List.of();
    }

    /** Its own phrases of that name together with all that are lent. */
    List<Phrase> all(String name) {
        return gathered.computeIfAbsent(name, pool -> lent(pool, wider));
    }

    /** All that is its own or of its kind, without the common ones. */
    List<Phrase> near(String name) {
        return gathered.computeIfAbsent("near " + name, key -> lent(name, wider.subList(0, wider.size() - 1)));
    }

    private List<Phrase> lent(String name, List<Matter> lenders) {
        List<Phrase> phrases = new ArrayList<>(pools.getOrDefault(name, List.of()));
        lenders.forEach(lender -> phrases.addAll(lender.pools.getOrDefault(name, List.of())));
        return List.copyOf(phrases);
    }

    String setting(String name, String otherwise) {
        String own = settings.get(name);
        if (own != null) {
            return own;
        }
        for (Matter lender : wider) {
            if (lender.settings.containsKey(name)) {
                return lender.settings.get(name);
            }
        }
        return otherwise;
    }

    /**
     * Where phrases carry a mark ({@code cause@1}), they belong together: one matter for each mark, made of what bears it and what bears
     * none.
     */
    List<Matter> variants() {
        List<String> marks = pools.keySet().stream()
                .filter(key -> key.contains("@"))
                .map(key -> key.substring(key.indexOf('@')))
                .distinct()
                .toList();
        return marks.isEmpty()
                ? List.of(this)
                : marks.stream().map(mark -> variant(mark, marks.size())).toList();
    }

    private Matter variant(String mark, int of) {
        Matter variant = new Matter(code, wider);
        variant.settings.putAll(settings);
        variant.settings.put("weight", String.valueOf(number("weight", 1) / of));
        variant.quantities.addAll(quantities);
        variant.money.addAll(money);
        roles.stream()
                .filter(role -> role.mark() == null || role.mark().equals(mark))
                .forEach(variant.roles::add);
        pools.forEach((key, phrases) -> {
            boolean marked = key.endsWith(mark);
            if (marked || !key.contains("@")) {
                String name = marked ? key.substring(0, key.indexOf('@')) : key;
                variant.pools.computeIfAbsent(name, k -> new ArrayList<>()).addAll(phrases);
            }
        });
        return variant;
    }

    double number(String name, double otherwise) {
        return figures.computeIfAbsent(name, figure -> Double.parseDouble(setting(name, String.valueOf(otherwise))));
    }

    boolean inMonth(int month) {
        return within("months", month, true);
    }

    /** Whether its kind has its busy time then. */
    boolean peaksIn(int month) {
        return within("peak", month, false);
    }

    private boolean within(String setting, int month, boolean otherwise) {
        String months = setting(setting, "");
        return months.isEmpty() ? otherwise : ("," + months + ",").contains("," + month + ",");
    }
}
