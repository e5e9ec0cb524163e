/** The model county: invented people, all of the surname 演, and their disputes, the same for the same seed. */
package org.fengqiao.demo;
