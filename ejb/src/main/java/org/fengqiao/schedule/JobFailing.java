package org.fengqiao.schedule;

/**
 * A job has failed so often in a row that somebody should look.
 *
 * @param error kind and first line, without what the rows contain
 */
record JobFailing(String job, int failures, String error) {}
