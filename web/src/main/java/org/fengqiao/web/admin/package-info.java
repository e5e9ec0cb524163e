/** The administrators' pages: organisations, people and roles, the region tree, the record. */
package org.fengqiao.web.admin;
