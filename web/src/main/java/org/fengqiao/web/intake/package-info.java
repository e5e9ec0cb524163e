/** The form of the window: filled while the citizen speaks, saved by itself, registered once. */
package org.fengqiao.web.intake;
