/** The state tables of all procedures and the rules for taking one step in them. Pure Java: no persistence, no clock. */
package org.fengqiao.procedure;
