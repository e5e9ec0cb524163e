/** Periods of law: rules as data, the counting of days, the sentence that explains a date, and how it stands today. */
package org.fengqiao.deadline;
