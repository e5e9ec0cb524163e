package org.fengqiao.web.component;

import org.fengqiao.web.security.CurrentViewer;

/** A number beside an entry of the navigation, asked for once per page: be quick. Any CDI bean of this type takes part. */
public interface NavigationCount {

    /** Name of the entry, for example {@code notices}. */
    String entry();

    long count(CurrentViewer viewer);
}
