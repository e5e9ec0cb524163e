/** Which days are working days. */
package org.fengqiao.calendar;
