/** The search: one box, what it finds, what one keeps of it. */
package org.fengqiao.web.search;
