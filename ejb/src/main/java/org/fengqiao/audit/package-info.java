/** Reads the record of what was done to accounts and organisations, and proves that the streams of events are whole. */
package org.fengqiao.audit;
