/** Reads the record of what was done to accounts and organisations. For the auditor alone. */
package org.fengqiao.audit;
