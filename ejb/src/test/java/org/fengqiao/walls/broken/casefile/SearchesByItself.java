package org.fengqiao.walls.broken.casefile;

import jakarta.persistence.EntityManager;
import org.hibernate.search.mapper.orm.Search;

/** Breaks a wall on purpose: Hibernate Search outside of search. */
public class SearchesByItself {

    Object search(EntityManager entities) {
        return Search.session(entities);
    }
}
