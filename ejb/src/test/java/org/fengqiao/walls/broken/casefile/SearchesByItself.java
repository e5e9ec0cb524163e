package org.fengqiao.walls.broken.casefile;

import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Breaks a wall on purpose: Hibernate Search outside of search. */
public class SearchesByItself {

    Object search(SearchSession session) {
        return session.indexingPlan();
    }
}
