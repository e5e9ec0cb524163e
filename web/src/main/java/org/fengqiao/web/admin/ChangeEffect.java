package org.fengqiao.web.admin;

import java.io.Serializable;
import java.util.List;

/**
 * What a change of the calendar would do, in words.
 *
 * @param moves how many periods move, and which way
 * @param announced what it says of whole years; empty when none becomes known, or ceases to be
 * @param correcting whether it corrects a year that people count with already
 * @param days each day that changes
 * @param examples periods that would move
 */
public record ChangeEffect(
        String moves, List<String> announced, boolean correcting, List<String> days, List<String> examples)
        implements Serializable {}
