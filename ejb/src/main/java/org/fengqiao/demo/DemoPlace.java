package org.fengqiao.demo;

/** A region of the model county as stories need it: code of 12 digits and official name. */
public record DemoPlace(String code, String name) {

    public boolean village() {
        return !code.endsWith("000");
    }

    public boolean town() {
        return code.endsWith("000") && !code.endsWith("000000");
    }

    /** Of the built-up kind: a residents' committee, where there are blocks of flats and property managers. */
    public boolean urban() {
        return name.endsWith("居民委员会");
    }

    boolean within(DemoPlace town) {
        return code.startsWith(town.code().substring(0, 9));
    }

    /** As people say it: 北街社区, 滏西村. */
    public String spoken() {
        if (name.endsWith("居民委员会")) {
            return name.substring(0, name.length() - 5);
        }
        if (name.endsWith("村民委员会")) {
            String base = name.substring(0, name.length() - 5).replace("村第", "第");
            return base.endsWith("村") ? base : base + "村";
        }
        return name;
    }
}
