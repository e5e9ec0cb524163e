package org.fengqiao.casefile;

/** A party speaks for himself (principal) or for another: agent by power of attorney (Civil Code 165), guardian by law (Civil Code 23). */
public enum PartyRole {
    PRINCIPAL,
    AGENT,
    GUARDIAN
}
