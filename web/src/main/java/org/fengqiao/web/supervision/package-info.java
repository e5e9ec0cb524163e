/** Supervisions: the list, one of them with its answers, and the count of those that wait. */
package org.fengqiao.web.supervision;
