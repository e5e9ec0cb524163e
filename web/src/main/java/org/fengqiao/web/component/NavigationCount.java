package org.fengqiao.web.component;

import org.fengqiao.web.security.CurrentViewer;

/** A number beside an entry of the navigation, asked for once per page: be quick. Any CDI bean of this type takes part. */
public interface NavigationCount {

    /** Nobody tells 100 from 300 at a glance, and a county that has a hundred thousand open cases has them counted on every page. */
    int MOST = 100;

    /** Name of the entry, for example {@code notices}. */
    String entry();

    /** @return {@link #MOST} where there are as many or more */
    long count(CurrentViewer viewer);
}
