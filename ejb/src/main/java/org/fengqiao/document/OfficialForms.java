package org.fengqiao.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The forms of people's mediation as finished papers (PDF/A). The same form printed at the same instant is the same file, byte by
 * byte, so its hash can be kept.
 */
@ApplicationScoped
public class OfficialForms {

    @Inject
    DocumentTemplates templates;

    @Inject
    PdfPrinter printer;

    /** 人民调解协议书. */
    public byte[] agreement(AgreementForm form, Instant printedAt) {
        return print("agreement", "人民调解协议书", form, form.number(), form.committee(), printedAt);
    }

    /** 人民调解口头协议登记表 (Art. 28), from the same content. */
    public byte[] oralAgreement(AgreementForm form, Instant printedAt) {
        return print("oral-agreement", "人民调解口头协议登记表", form, form.number(), form.committee(), printedAt);
    }

    /** 人民调解受理登记表. */
    public byte[] registration(RegistrationForm form, Instant printedAt) {
        return print("registration", "人民调解受理登记表", form, form.number(), form.committee(), printedAt);
    }

    /** 受理回执. */
    public byte[] receipt(ReceiptForm form, Instant printedAt) {
        return print("receipt", "受理回执", form, form.caseNo(), form.centre(), printedAt);
    }

    private byte[] print(String template, String title, Object form, String number, String issuer, Instant printedAt) {
        String fullTitle = number == null ? title : title + " " + number;
        return printer.print(templates.fill(template, form), new PrintMeta(fullTitle, issuer, printedAt));
    }
}
