package org.fengqiao.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A search that one person has kept; nobody else sees or changes it. */
@Entity
@Table(name = "saved_search")
class SavedSearch {

    @Id
    @GeneratedValue(generator = "saved_search_seq")
    @SequenceGenerator(name = "saved_search_seq", sequenceName = "saved_search_seq", allocationSize = 50)
    Long id;

    @Column(name = "staff_id")
    long staffId;

    String name;

    /** A {@link SearchFilter} as JSON. */
    String filter;

    /** What its owner could see when all that it finds was written down as known; null: to be written down anew. */
    String scope;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "checked_at")
    Instant checkedAt;
}
