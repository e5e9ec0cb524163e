/** The window: a citizen's matter becomes a case file, once. */
package org.fengqiao.intake;
