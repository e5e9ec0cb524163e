package org.fengqiao.organisation;

/** How a unit is present at its centre: 常驻, 轮驻, 随驻. */
public enum ResidenceMode {
    RESIDENT,
    ROTATING,
    ON_CALL
}
