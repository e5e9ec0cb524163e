/** What is due for a person: list, month, and the feed that a phone subscribes to. Reads clocks, changes none. */
package org.fengqiao.agenda;
