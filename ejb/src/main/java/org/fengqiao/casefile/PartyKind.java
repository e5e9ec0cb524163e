package org.fengqiao.casefile;

public enum PartyKind {
    PERSON,
    ORGANISATION
}
