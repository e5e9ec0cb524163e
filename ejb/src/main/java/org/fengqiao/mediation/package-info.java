/** People's mediation (人民调解): from the parties' consent to an agreement that is performed, by the People's Mediation Law of 2010. */
package org.fengqiao.mediation;
