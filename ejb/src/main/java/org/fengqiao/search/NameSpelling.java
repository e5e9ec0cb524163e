package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fengqiao.shared.Pinyin;

/** Spells names for the index. */
@ApplicationScoped
class NameSpelling implements NamePinyin {

    @Override
    public Set<String> spellings(String name) {
        Pinyin.Spellings spelt = Pinyin.of(name);
        Set<String> all = new LinkedHashSet<>(spelt.full());
        all.addAll(spelt.initials());
        return all;
    }
}
