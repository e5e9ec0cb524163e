package org.fengqiao.feedback;

/** How a party gave its evaluation. */
public enum GivenBy {
    PHONE,
    WINDOW
}
