package org.fengqiao.delivery;

/** By what a message leaves the house. What is told inside, on the pages, is always told and needs no preference. */
public enum Medium {
    EMAIL,
    SMS
}
