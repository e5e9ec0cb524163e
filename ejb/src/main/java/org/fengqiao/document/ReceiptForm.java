package org.fengqiao.document;

import java.time.LocalDate;

/**
 * 受理回执: what the citizen takes home from the window.
 *
 * @param caseNo 案号 (一案一码)
 * @param queryCode 查询码, with which the citizen asks for progress
 * @param queryUrl page for asking; null if there is none, then the QR code carries both codes as text
 * @param centre where the matter was registered
 * @param applicant already masked by the caller
 * @param matter title of the case
 * @param clerk who registered it, null to leave out
 * @param telephone of the centre, null to leave out
 */
public record ReceiptForm(
        String caseNo,
        String queryCode,
        String queryUrl,
        String centre,
        LocalDate date,
        String applicant,
        String matter,
        String clerk,
        String telephone) {

    /** What the QR code says. */
    public String qrText() {
        return queryUrl != null ? queryUrl : "案号：" + caseNo + "\n查询码：" + queryCode;
    }
}
