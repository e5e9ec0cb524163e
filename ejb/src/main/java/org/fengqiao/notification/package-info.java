/** Telling people what others have done that they are to act on, or waited for. */
package org.fengqiao.notification;
