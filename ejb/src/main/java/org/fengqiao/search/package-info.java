/**
 * Finding cases by what is written in and about them. The index is a copy of the database that lags by a moment and can be built anew
 * at any time; what a person may see is part of every question to it.
 */
package org.fengqiao.search;
