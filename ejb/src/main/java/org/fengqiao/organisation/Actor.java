package org.fengqiao.organisation;

/**
 * Who changes accounts and organisations, for the record.
 *
 * @param id null for the operator on the machine itself
 */
public record Actor(Long id, String name, String source) {

    public static final Actor OPERATOR = new Actor(null, null, "OPERATOR");
}
