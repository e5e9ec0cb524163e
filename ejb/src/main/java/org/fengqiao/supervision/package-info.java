/** Supervision (督办): whoever stands above asks in writing why a case does not move, by rule or by hand, and gets a written answer. */
package org.fengqiao.supervision;
