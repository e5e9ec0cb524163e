package org.fengqiao.demo;

import java.time.LocalDateTime;
import org.fengqiao.casefile.CaseForm;

/**
 * One case of the demo county: what the window writes down, when, and what was done about it.
 *
 * @param number place in the order of registration, from 1
 */
public record DemoStory(int number, CaseForm form, LocalDateTime registeredAt, DemoCourse course) {}
