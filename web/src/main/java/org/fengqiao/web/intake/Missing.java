package org.fengqiao.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;

/**
 * One thing that still stands in the way of registering, with the input where it is put right.
 *
 * @param optional good to have; does not prevent anything
 */
public record Missing(String text, String target, boolean optional) {

    private static final Pattern ROW =
            Pattern.compile("(applicants|respondents)\\[(\\d+)]\\.(?:speakers\\[(\\d+)]\\.)?(\\w+)");

    static List<Missing> of(List<FieldError> errors, IntakeForm form, Texts texts) {
        List<Missing> list = new ArrayList<>();
        errors.forEach(error -> list.add(new Missing(
                texts.get("intake.missing", label(error.field(), form, texts), error.text(texts)),
                target(error.field()),
                false)));
        optional(list, "applicants", form.getApplicants(), form, texts);
        optional(list, "respondents", form.getRespondents(), form, texts);
        return list;
    }

    /** Without a telephone nobody can be asked to come. */
    private static void optional(
            List<Missing> list, String side, List<PartyEntry> entries, IntakeForm form, Texts texts) {
        for (int i = 0; i < entries.size(); i++) {
            PartyEntry entry = entries.get(i);
            if (!entry.blank()
                    && !entry.isAnonymous()
                    && (entry.getPhone() == null || entry.getPhone().isBlank())) {
                String field = side + "[" + i + "].phone";
                list.add(new Missing(
                        texts.get("intake.missing.optional", label(field, form, texts)), target(field), true));
            }
        }
    }

    /** 申请人 2 · 身份证号; the number only where there are several. */
    static String label(String field, IntakeForm form, Texts texts) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return texts.get("intake.field." + field);
        }
        boolean applicant = row.group(1).equals("applicants");
        int index = Integer.parseInt(row.group(2));
        List<PartyEntry> entries = applicant ? form.getApplicants() : form.getRespondents();
        String who = texts.get("casefile.side." + (applicant ? "APPLICANT" : "RESPONDENT"))
                + (entries.size() > 1 ? " " + (index + 1) : "");
        if (row.group(3) != null) {
            who += " · "
                    + texts.get("casefile.role."
                            + entries.get(index)
                                    .getSpeakers()
                                    .get(Integer.parseInt(row.group(3)))
                                    .getRole());
        }
        return who + " · " + texts.get("intake.field." + row.group(4));
    }

    /** Client id of the input of a field. */
    static String target(String field) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return "f:" + field + (field.equals("regionCode") ? "_input" : "");
        }
        return "f:" + row.group(1) + ":" + row.group(2) + ":"
                + (row.group(3) == null ? "" : "speakers:" + row.group(3) + ":") + row.group(4);
    }
}
