package org.fengqiao.web.dashboard;

/**
 * One figure on the page.
 *
 * @param note numerator ÷ denominator, or what it compares with
 * @param href the cases behind it, or null
 * @param definition what it counts, and where that definition comes from
 */
public record FigureCard(String label, String value, String unit, String note, String href, String definition) {}
