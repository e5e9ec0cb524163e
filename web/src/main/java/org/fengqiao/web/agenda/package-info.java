/** My calendar, and the feed for a phone. */
package org.fengqiao.web.agenda;
