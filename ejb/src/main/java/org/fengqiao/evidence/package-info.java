/** What lies in evidence: the text inside files that were handed in, taken out in the background. */
package org.fengqiao.evidence;
