package org.fengqiao.demo;

import java.util.List;
import java.util.stream.Collectors;

/** Says who is meant: by role, by name, or now so, now so; the first time always so that everybody knows. */
final class Mentions {

    enum Style {
        NAMES,
        ROLES,
        MIXED
    }

    private final List<DemoPerson> applicants;
    private final List<DemoPerson> respondents;

    Mentions(List<DemoPerson> applicants, List<DemoPerson> respondents) {
        this.applicants = applicants;
        this.respondents = respondents;
    }

    String resolve(String text, Style style, Telling telling) {
        StringBuilder out = new StringBuilder(text.length() + 60);
        boolean[] named = new boolean[2];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Telling.APPLICANT || c == Telling.RESPONDENT) {
                int side = c - Telling.APPLICANT;
                out.append(mention(side, !named[side], style, telling));
                named[side] = true;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    String all(boolean applicant) {
        return names(applicant ? applicants : respondents);
    }

    private String mention(int side, boolean first, Style style, Telling telling) {
        List<DemoPerson> people = side == 0 ? applicants : respondents;
        String role = side == 0 ? "申请人" : "被申请人";
        if (first) {
            return style == Style.NAMES ? names(people) : role + names(people);
        }
        boolean byName = style == Style.NAMES || style == Style.MIXED && telling.chance(55);
        if (!byName) {
            return role;
        }
        return people.size() == 1
                ? people.get(0).shortName()
                : people.size() == 2 ? names(people) : people.get(0).shortName() + "等人";
    }

    private static String names(List<DemoPerson> people) {
        return people.stream().map(DemoPerson::name).collect(Collectors.joining("、"));
    }
}
