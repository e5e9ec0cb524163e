package org.fengqiao.feedback;

import java.time.LocalDate;

/**
 * An evaluation as it is entered.
 *
 * @param party id of the party
 * @param givenOn day on which it was given; today when left open
 */
public record EvaluationForm(Long party, Grade grade, String comment, GivenBy channel, LocalDate givenOn) {}
