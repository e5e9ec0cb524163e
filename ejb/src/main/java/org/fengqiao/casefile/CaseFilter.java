package org.fengqiao.casefile;

import java.time.LocalDate;

/**
 * What a list of cases is narrowed to; null means no restriction. Always within the viewer's scope.
 *
 * @param tab a work list, or null for every file
 * @param region this region and everything below it
 * @param category this category and those below it
 * @param state state of the procedure last worked on
 * @param text a case number, query code, part of a title or of a party's name
 * @param mine only files the viewer is in charge of
 * @param from registered on this day or later
 * @param to registered on this day or earlier
 */
public record CaseFilter(
        Tab tab,
        String region,
        CaseStatus status,
        String procedure,
        String state,
        String category,
        String text,
        boolean mine,
        LocalDate from,
        LocalDate to) {

    /** The work lists, from first look to done. */
    public enum Tab {
        TO_ACCEPT,
        IN_PROGRESS,
        DUE_SOON,
        DONE,
        MINE
    }

    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, null, null, false, null, null);
    }

    public static CaseFilter tab(Tab tab) {
        return new CaseFilter(tab, null, null, null, null, null, null, false, null, null);
    }
}
