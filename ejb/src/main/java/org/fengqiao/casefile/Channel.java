package org.fengqiao.casefile;

/** How a matter reached the centre. The referring organs are those of the official table of sources (DOMAIN 1.5). */
public enum Channel {
    VISIT,
    PHONE,
    LETTER,
    INTERNET,
    FAX,
    GRID_WORKER,
    COURT,
    PROCURATORATE,
    POLICE,
    PETITION_OFFICE,
    OTHER_REFERRAL;

    public boolean referred() {
        return ordinal() >= COURT.ordinal();
    }
}
