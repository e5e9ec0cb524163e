package org.fengqiao.search;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a search is narrowed to; null means no restriction. Always within the viewer's scope.
 *
 * @param text what is looked for; empty finds everything
 * @param region this region and everything below it
 * @param level {@code COUNTY}, {@code TOWN}, ...: the level at which the case lies
 * @param category this category and those below it
 * @param state state of the procedure last worked on
 * @param year of registration
 * @param from registered on this day or later
 * @param to registered on this day or earlier
 * @param least the matter is worth as much or more, in yuan
 * @param most the matter is worth as much or less, in yuan
 */
public record SearchFilter(
        String text,
        String region,
        String level,
        String category,
        String procedure,
        String state,
        String status,
        Outcome outcome,
        Integer year,
        LocalDate from,
        LocalDate to,
        BigDecimal least,
        BigDecimal most) {

    public static SearchFilter text(String text) {
        return new SearchFilter(text, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
