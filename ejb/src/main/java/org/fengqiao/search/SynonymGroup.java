package org.fengqiao.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** Words that mean the same. A group that came with the house can be changed and switched off, one of our own removed as well. */
@Entity
@Table(name = "synonym_group")
class SynonymGroup {

    @Id
    @GeneratedValue(generator = "synonym_group_seq")
    @SequenceGenerator(name = "synonym_group_seq", sequenceName = "synonym_group_seq", allocationSize = 50)
    Long id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    /** The words as the house brought them; null for a group of our own. */
    @Column(name = "shipped_as")
    String shippedAs;

    String words;

    boolean active;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    Long changedBy;

    List<String> list() {
        return SynonymWords.split(words);
    }
}
