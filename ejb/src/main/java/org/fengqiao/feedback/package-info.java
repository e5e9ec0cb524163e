/** What the parties say of how their case was handled: asked for, entered, shown. */
package org.fengqiao.feedback;
