/** Centres, their resident units and mediation committees, and the people who work in them. */
package org.fengqiao.organisation;
