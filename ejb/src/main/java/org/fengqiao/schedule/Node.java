package org.fengqiao.schedule;

/** This server among those that share the database. */
final class Node {

    /** {@code FENGQIAO_NODE}; two nodes with one name would take each other's work for their own. */
    static final String NAME = setting("FENGQIAO_NODE", "fengqiao-1");

    private Node() {}

    static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
