package org.fengqiao.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 人民调解协议书 with the content of Art. 29 人民调解法; also fills the 人民调解口头协议登记表.
 *
 * @param number 编号 such as （2026）任城人调字第12号; null prints （待编号）
 * @param committee full name of the 人民调解委员会
 * @param facts 纠纷主要事实、争议事项; each line a paragraph
 * @param items 协议内容; numbered by the form
 * @param manner 履行方式、时限 in words; null if the table says it all
 * @param performances what is to be performed; empty for none
 * @param copies 一式几份: the parties, one for the committee, and one more for 司法确认
 * @param parties in order; see {@code partySignatures} for where they sign
 * @param mediators at least one place to sign
 * @param recorder null if nobody recorded
 * @param sealedOn when the committee's seal was affixed, null before
 * @param date of the agreement, null leaves 年 月 日 blank
 * @param draft prints 草稿 on every page
 */
public record AgreementForm(
        String number,
        String committee,
        List<FormParty> parties,
        String facts,
        List<String> items,
        String manner,
        List<Performance> performances,
        int copies,
        List<FormSignature> partySignatures,
        List<FormSignature> mediators,
        FormSignature recorder,
        LocalDate sealedOn,
        LocalDate date,
        boolean draft) {

    public AgreementForm {
        parties = List.copyOf(parties);
        items = List.copyOf(items);
        performances = List.copyOf(performances);
        partySignatures = List.copyOf(partySignatures);
        mediators = List.copyOf(mediators);
    }

    /**
     * One line of the performance plan.
     *
     * @param amount yuan, null if it is not about money
     * @param due null if agreed otherwise in {@code what}
     */
    public record Performance(String who, String what, BigDecimal amount, LocalDate due) {}
}
