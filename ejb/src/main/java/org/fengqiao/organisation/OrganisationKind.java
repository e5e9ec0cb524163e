package org.fengqiao.organisation;

/** Governance centre (综治中心), resident unit (入驻单位), people's mediation committee (人民调解委员会). */
public enum OrganisationKind {
    CENTRE,
    UNIT,
    COMMITTEE
}
