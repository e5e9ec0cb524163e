package org.fengqiao.web.worklist;

/** Places as people call them in a list: the register of regions names the committee of a village, not the village. */
public final class PlaceName {

    private PlaceName() {}

    /** 北街社区居民委员会 becomes 北街社区, 后王庄村民委员会 becomes 后王庄村. Other names stay. */
    public static String brief(String name) {
        if (name.endsWith("村民委员会")) {
            String rest = name.substring(0, name.length() - "村民委员会".length());
            return rest.endsWith("村") ? rest : rest + "村";
        }
        return name.endsWith("居民委员会") && name.length() > "居民委员会".length()
                ? name.substring(0, name.length() - "居民委员会".length())
                : name;
    }
}
