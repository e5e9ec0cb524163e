/** Sending files to the resident units that have to work on them. */
package org.fengqiao.routing;
