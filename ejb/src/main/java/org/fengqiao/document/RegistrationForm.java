package org.fengqiao.document;

import java.time.LocalDate;
import java.util.List;

/**
 * 人民调解受理登记表.
 *
 * @param acceptedOn the day in the fixed sentence; null leaves it blank
 * @param byCommittee true if the committee mediates on its own initiative (主动调解, Art. 17), false on application
 * @param applicants names on the one side
 * @param respondents names on the other side
 * @param category 纠纷类型
 * @param facts 纠纷简要情况; each line a paragraph
 */
public record RegistrationForm(
        String number,
        String committee,
        LocalDate acceptedOn,
        boolean byCommittee,
        List<String> applicants,
        List<String> respondents,
        String category,
        String facts,
        List<FormSignature> parties,
        FormSignature registrar,
        LocalDate date) {

    public RegistrationForm {
        applicants = List.copyOf(applicants);
        respondents = List.copyOf(respondents);
        parties = List.copyOf(parties);
    }
}
