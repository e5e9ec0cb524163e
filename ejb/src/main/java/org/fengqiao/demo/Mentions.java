package org.fengqiao.demo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.casefile.PartyRole;

/** Says who is meant: by role, by name, or now so, now so; the first time always so that everybody knows. */
final class Mentions {

    enum Style {
        NAMES,
        ROLES,
        /** By role, and with the guardian who speaks for a minor. */
        SPEAKERS,
        MIXED
    }

    private static final Pattern VILLAGERS = Pattern.compile("村民(?!小组(?!长))");

    private final List<DemoPerson> applicants;
    private final List<DemoPerson> respondents;
    private final boolean urban;

    Mentions(List<DemoPerson> applicants, List<DemoPerson> respondents, boolean urban) {
        this.applicants = applicants;
        this.respondents = respondents;
        this.urban = urban;
    }

    String resolve(String text, Style style, Telling telling) {
        StringBuilder out = new StringBuilder(text.length() + 60);
        boolean[] named = new boolean[2];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Telling.APPLICANT || c == Telling.RESPONDENT) {
                int side = c - Telling.APPLICANT;
                String who = mention(side, !named[side], style, telling);
                // "and others" is said once: the text may say it too
                boolean others = who.endsWith("等人") && i + 1 < text.length() && text.charAt(i + 1) == '等';
                out.append(others ? who.substring(0, who.length() - 2) : who);
                named[side] = true;
            } else {
                out.append(c);
            }
        }
        return local(out.toString());
    }

    String all(boolean applicant) {
        return names(applicant ? applicants : respondents);
    }

    /** The books speak of villages; a community has a residents' committee and residents. */
    String local(String text) {
        return !urban
                ? text
                : VILLAGERS
                        .matcher(text)
                        .replaceAll("居民")
                        .replace("村委会", "居委会")
                        .replace("村干部", "社区干部")
                        .replace("村妇联", "社区妇联")
                        .replace("村里", "社区里")
                        .replace("同村", "同社区")
                        .replace("本村", "本社区");
    }

    private String mention(int side, boolean first, Style style, Telling telling) {
        List<DemoPerson> people = side == 0 ? applicants : respondents;
        String role = side == 0 ? "申请人" : "被申请人";
        if (first) {
            String who = style == Style.NAMES ? names(people) : role + names(people);
            return style == Style.SPEAKERS ? who + guardian(people.get(0)) : who;
        }
        boolean byName = style == Style.NAMES || style == Style.MIXED && telling.chance(55);
        if (!byName) {
            return role;
        }
        return people.size() == 1
                ? people.get(0).shortName()
                : people.size() == 2
                        ? people.get(0).shortName() + "、" + people.get(1).shortName()
                        : people.get(0).shortName() + "等人";
    }

    private static String guardian(DemoPerson person) {
        return person.representatives().stream()
                .filter(by -> by.role() == PartyRole.GUARDIAN)
                .map(by -> "（监护人" + by.name() + "）")
                .findFirst()
                .orElse("");
    }

    private static String names(List<DemoPerson> people) {
        return people.stream().map(DemoPerson::name).collect(Collectors.joining("、"));
    }
}
