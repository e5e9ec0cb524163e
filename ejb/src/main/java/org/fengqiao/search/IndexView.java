package org.fengqiao.search;

import java.time.Instant;
import java.util.List;

/**
 * An index as its administrator sees it.
 *
 * @param shared one for all nodes (OpenSearch), or one node's own (Lucene)
 * @param place the node that has it, or the begin of the names in OpenSearch
 * @param cases that it holds; null when that cannot be told from here
 * @param waiting changes that are still to be written
 * @param waitingSince when the first of these came; null when none waits
 * @param refused cases among them that the index has not taken, though it takes others
 * @param refusedWhy what it said to the last of them, or null
 * @param renewing whether it is to be built anew or that is under way
 * @param done of {@code all} cases, while it is built; all is 0 when that has not begun
 * @param checking whether it is to be compared or that is under way
 * @param compared cases so far, while it is compared; null when that has not begun
 * @param asked who has asked for what is under way, or null
 * @param history what was done to it, newest first
 */
public record IndexView(
        String name,
        boolean shared,
        String place,
        Answer answer,
        Long cases,
        long waiting,
        Instant waitingSince,
        long refused,
        String refusedWhy,
        boolean renewing,
        long done,
        long all,
        boolean checking,
        Long compared,
        String asked,
        List<Care> history) {

    public enum Answer {
        FINE,
        /** It is not built yet. */
        NONE,
        SILENT,
        /** Another node's own: only that one can ask it. */
        ELSEWHERE
    }

    public boolean busy() {
        return renewing || checking;
    }

    /** The last comparison that came to its end, or null. */
    public Care lastCheck() {
        return history.stream()
                .filter(care -> care.kind().equals(IndexHistory.Kind.CHECK.name()) && care.course() == Course.DONE)
                .findFirst()
                .orElse(null);
    }

    public enum Course {
        RUNNING,
        DONE,
        FAILED,
        /** The node went away meanwhile. */
        BROKEN_OFF
    }

    /**
     * Something that was done to an index.
     *
     * @param kind {@code BUILD} or {@code CHECK}
     * @param askedBy null: the house by itself, or a command of the operator
     * @param done cases
     * @param missing cases that the index did not have
     * @param stale cases of which it had something else
     * @param surplus cases that only the index had
     */
    public record Care(
            String kind,
            String node,
            String askedBy,
            Instant beganAt,
            Instant endedAt,
            Course course,
            long done,
            long missing,
            long stale,
            long surplus,
            String error) {

        public boolean exact() {
            return missing + stale + surplus == 0;
        }
    }
}
