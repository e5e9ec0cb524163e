package org.fengqiao.organisation;

/** A committee's own member or one it appointed (People's Mediation Law, Art. 13). */
public enum MediatorType {
    MEMBER,
    APPOINTED
}
