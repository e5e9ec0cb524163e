package org.fengqiao.search;

import java.util.List;
import org.fengqiao.search.IndexQuestion.Row;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Turns the pages of what was found; a cursor is the row at which a page ends, or for the way back begins. */
interface SearchPaging {

    /** @param after cursor of the page before, or null for the first */
    Page behind(String after, int limit);

    /** @param before cursor of the page behind */
    Page before(String before, int limit);

    /** @param next null where nothing is behind; {@code previous} alike */
    record Page(List<Row> rows, String previous, String next) {}

    static SearchPaging of(IndexQuestion question, SearchSession session) {
        return question.newest() ? new ByDate(question, session) : new ByRelevance(question, session);
    }

    /** The order never changes, so a page begins behind a row and nothing comes twice or is left out, whatever comes in meanwhile. */
    record ByDate(IndexQuestion question, SearchSession session) implements SearchPaging {

        @Override
        public Page behind(String after, int limit) {
            List<Row> rows =
                    after == null ? question.rows(session, 0, limit + 1) : older(Keyset.decode(after, 2), limit + 1);
            List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
            return new Page(
                    shown,
                    after == null || shown.isEmpty() ? null : cursor(shown.get(0)),
                    rows.size() > limit ? cursor(shown.get(limit - 1)) : null);
        }

        @Override
        public Page before(String before, int limit) {
            Keyset place = Keyset.decode(before, 2);
            List<Row> rows = question.newer(session, place.instantAt(0), place.longAt(1), limit + 1);
            List<Row> shown = rows.subList(Math.max(0, rows.size() - limit), rows.size());
            return new Page(
                    shown,
                    rows.size() > limit ? cursor(shown.get(0)) : null,
                    shown.isEmpty() ? null : cursor(shown.get(shown.size() - 1)));
        }

        private List<Row> older(Keyset place, int count) {
            return question.older(session, place.instantAt(0), place.longAt(1), count);
        }

        private static String cursor(Row row) {
            return Keyset.encode(row.registered(), row.id());
        }
    }

    /**
     * Scores change with every case that comes in, so a row is no place to begin behind. Where it stood last and who it was is kept: it is
     * looked for around there, and the page goes on behind it.
     */
    record ByRelevance(IndexQuestion question, SearchSession session) implements SearchPaging {

        /** So far from its place a row is looked for. */
        private static final int AROUND = 20;

        @Override
        public Page behind(String after, int limit) {
            Cursor cursor = Cursor.decode(after);
            Window window = Window.ask(this, cursor.seen() - AROUND, cursor.seen() + limit + 1 + AROUND);
            int place = window.place(cursor);
            if (window.end() < place + limit + 1 && window.full()) {
                window = Window.ask(this, place, place + limit + 1);
            }
            List<Row> shown = window.rows(place, place + limit);
            int seen = place + shown.size();
            return new Page(
                    shown,
                    place == 0 || shown.isEmpty() ? null : Cursor.encode(shown.get(0), place + 1),
                    window.end() > seen && seen < CaseSearch.DEEPEST
                            ? Cursor.encode(shown.get(shown.size() - 1), seen)
                            : null);
        }

        @Override
        public Page before(String before, int limit) {
            Cursor cursor = Cursor.decode(before);
            Window window = Window.ask(this, cursor.seen() - 1 - limit - AROUND, cursor.seen() + AROUND);
            int end = window.place(cursor) - 1;
            List<Row> shown = window.rows(end - limit, end);
            int begin = end - shown.size();
            return new Page(
                    shown,
                    begin > 0 && !shown.isEmpty() ? Cursor.encode(shown.get(0), begin + 1) : null,
                    shown.isEmpty() ? null : Cursor.encode(shown.get(shown.size() - 1), end));
        }

        /** Rows from a place on. */
        private record Window(int start, List<Row> rows, boolean full) {

            static Window ask(ByRelevance paging, int from, int to) {
                int start = Math.max(0, from);
                // a cluster looks no deeper either
                int count = Math.min(to, CaseSearch.DEEPEST) - start;
                List<Row> rows = count <= 0 ? List.of() : paging.question.rows(paging.session, start, count);
                return new Window(start, rows, rows.size() == count);
            }

            int end() {
                return start + rows.size();
            }

            /** How many rows there are until the cursor's, itself included; should it be gone, as many as there were. */
            int place(Cursor cursor) {
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.get(i).id() == cursor.id()) {
                        return start + i + 1;
                    }
                }
                return cursor.seen();
            }

            List<Row> rows(int from, int to) {
                int begin = Math.min(Math.max(from - start, 0), rows.size());
                return rows.subList(begin, Math.max(begin, Math.min(to - start, rows.size())));
            }
        }
    }

    /** @param seen rows until this one, itself included, when the page was made */
    record Cursor(long id, int seen) {

        static Cursor decode(String cursor) {
            if (cursor == null) {
                return new Cursor(0, 0);
            }
            Keyset values = Keyset.decode(cursor, 2);
            int seen = values.intAt(1);
            if (seen < 1 || seen > CaseSearch.DEEPEST) {
                throw DomainError.invalid("BAD_CURSOR");
            }
            return new Cursor(values.longAt(0), seen);
        }

        static String encode(Row row, int seen) {
            return Keyset.encode(row.id(), seen);
        }
    }
}
