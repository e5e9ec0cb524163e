/** Who may see and do what: facts about a person in, a flat record of permissions out. */
package org.fengqiao.access;
