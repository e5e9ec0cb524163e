package org.fengqiao.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import org.fengqiao.shared.Texts;

/** The texts for pages: {@code #{t['worklist.tab.mine']}} in the language of the view. */
@Named("t")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

    @Override
    public String get(Object key) {
        return texts().get((String) key);
    }

    /** For texts with placeholders: {@code #{t.of('case.due', date)}}. */
    public String of(String key, Object... args) {
        return texts().get(key, args);
    }

    public Texts texts() {
        return Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    @Override
    public boolean containsKey(Object key) {
        return texts().has((String) key);
    }

    /** Keys cannot be listed: a bundle is only loaded when one of its keys is asked for. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
