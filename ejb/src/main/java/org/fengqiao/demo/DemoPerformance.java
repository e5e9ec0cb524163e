package org.fengqiao.demo;

import java.time.LocalDateTime;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;

/**
 * What became of one performance item.
 *
 * @param item number of the item in the agreement, from 1
 * @param note why, when it was not performed; else a short word or null
 */
public record DemoPerformance(int item, PerformanceStatus status, LocalDateTime at, String note) {}
