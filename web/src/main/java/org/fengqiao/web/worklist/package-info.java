/** Lists of cases: what is to be done, what there is, and taking a list along. */
package org.fengqiao.web.worklist;
