package org.fengqiao.search;

import java.util.Set;

/** How a name is spelt in pinyin. Optional: without a bean of this type names are found by their characters only. */
public interface NamePinyin {

    /**
     * Every way to write the name in letters, lower case and without blanks or tones: in full and by initials ({@code zhangsan},
     * {@code zs}); several where a character is read in several ways.
     */
    Set<String> spellings(String name);
}
