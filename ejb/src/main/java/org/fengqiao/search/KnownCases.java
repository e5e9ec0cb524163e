package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a saved search has found so far. Of a hundred thousand cases 12 KB are kept, and of these the pieces that are asked for are read. */
@ApplicationScoped
class KnownCases {

    private static final int BLOCK_BITS = 15;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /** Those of the cases that the search has not found before. */
    List<Long> unknown(long search, Collection<Long> cases) {
        Map<Integer, BitSet> known = new TreeMap<>();
        return cases.stream()
                .filter(id -> !known.computeIfAbsent(block(id), block -> read(search, block))
                        .get(bit(id)))
                .toList();
    }

    void add(long search, Collection<Long> cases) {
        Map<Integer, BitSet> more = new TreeMap<>();
        cases.forEach(
                id -> more.computeIfAbsent(block(id), block -> new BitSet()).set(bit(id)));
        more.forEach((block, bits) -> {
            bits.or(read(search, block));
            em.createNativeQuery(
                            "insert into fengqiao.saved_search_known (search_id, block, bits) values (:search, :block, :bits)"
                                    + " on conflict (search_id, block) do update set bits = excluded.bits")
                    .setParameter("search", search)
                    .setParameter("block", block)
                    .setParameter("bits", bits.toByteArray())
                    .executeUpdate();
        });
    }

    private BitSet read(long search, int block) {
        List<?> rows = em.createNativeQuery(
                        "select bits from fengqiao.saved_search_known where search_id = :search and block = :block")
                .setParameter("search", search)
                .setParameter("block", block)
                .getResultList();
        return rows.isEmpty() ? new BitSet() : BitSet.valueOf((byte[]) rows.get(0));
    }

    private static int block(long id) {
        return (int) (id >> BLOCK_BITS);
    }

    private static int bit(long id) {
        return (int) (id & (1L << BLOCK_BITS) - 1);
    }
}
