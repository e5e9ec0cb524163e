/** Kinds of disputes: a local tree of two levels, mapped to the 18 official types. */
package org.fengqiao.category;
