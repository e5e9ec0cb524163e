/** The figures for leaders: one page of them, and the list of cases behind every number. */
package org.fengqiao.web.dashboard;
