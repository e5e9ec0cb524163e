/**
 * What is counted: figures of mediation by day, region, category and mediator, kept up with every event, exact at once, and
 * recounted on demand.
 */
package org.fengqiao.statistics;
