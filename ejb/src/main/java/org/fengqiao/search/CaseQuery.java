package org.fengqiao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.access.CaseScope;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.TimeSource;

/**
 * Turns what is looked for into the question to the index. Scope and filters narrow, the text is what is scored.
 *
 * @param <Q> a condition in the language of whom is asked
 */
final class CaseQuery<Q> {

    private static final double LEAST_SHARE = 0.25;
    private static final double MORE_UNITS = 0.05;
    private static final double MORE_UNITS_ASKED = 0.1;
    private static final float LIGHT_COUNTS = 0.5f;
    private static final float NEAR_COUNTS = 0.25f;
    /** In words: about a clause of a sentence. */
    private static final int NEAR = 15;

    private static final float NAME_COUNTS = 3;
    private static final float NUMBER_COUNTS = 100;

    /** OpenSearch takes 65,536 values in one condition. */
    private static final int AT_A_TIME = 10_000;

    private final Conditions<Q> f;

    CaseQuery(Conditions<Q> conditions) {
        this.f = conditions;
    }

    /** Everything: the text within the filters within the scope. */
    Q all(CaseScope scope, SearchFilter filter, QueryText text) {
        return all(scope, Set.of(), filter, text);
    }

    /** @param shut numbers of cases that lie within the scope for the index only */
    Q all(CaseScope scope, Set<String> shut, SearchFilter filter, QueryText text) {
        return f.within(narrow(scope, shut, filter), text(text));
    }

    /** What somebody who has begun to type may mean, within the scope: a number, a name, words of a title. */
    Q begun(CaseScope scope, Suggestions.Typed typed) {
        List<Q> ways = new ArrayList<>();
        ways.add(f.phrase(CaseFields.NAMES, characters(typed.text()), 0, NAME_COUNTS));
        if (typed.letters() != null) {
            ways.add(f.beginning(CaseFields.PINYIN, typed.letters(), NUMBER_COUNTS));
        }
        if (typed.number() != null) {
            ways.add(f.beginning(CaseFields.CASE_NO, typed.number(), NUMBER_COUNTS));
        }
        Set<String> pairs = new LinkedHashSet<>();
        ChineseText.pairs(typed.text(), pairs);
        if (!pairs.isEmpty()) {
            // the title stands three times in the text: cases with the words in it come first
            ways.add(f.some(
                    pairs.stream().map(pair -> f.term(CaseFields.TEXT, pair, 1)).toList(), pairs.size()));
        }
        return f.within(narrow(scope, Set.of(), SearchFilter.text("")), any(ways));
    }

    /** The scope and the filters: what no text is asked for. */
    Q narrow(CaseScope scope, Set<String> shut, SearchFilter filter) {
        List<Q> must = new ArrayList<>();
        must.add(open(scope));
        filters(must, filter);
        List<Q> not = new ArrayList<>();
        not.add(shut(scope.insider()));
        List<String> numbers = List.copyOf(shut);
        for (int i = 0; i < numbers.size(); i += AT_A_TIME) {
            not.add(f.oneOf(CaseFields.CASE_NO, numbers.subList(i, Math.min(i + AT_A_TIME, numbers.size()))));
        }
        return f.narrow(must, not);
    }

    /** The same ways as {@link org.fengqiao.casefile.ScopePredicate}, as a condition on the index. */
    private Q open(CaseScope scope) {
        List<Q> ways = new ArrayList<>();
        if (scope.regionLow() != null) {
            String prefix = RegionCode.of(scope.regionLow()).prefix();
            ways.add(prefix.isEmpty() ? f.all() : f.term(CaseFields.WITHIN, prefix, 1));
        }
        if (scope.organisationId() != null) {
            ways.add(f.number(CaseFields.ORGANISATIONS, scope.organisationId()));
        }
        if (scope.staffId() != null) {
            ways.add(f.number(CaseFields.STAFF, scope.staffId()));
        }
        return any(ways);
    }

    /**
     * The cases with a protected party that the viewer does not work on. They are few, so taking them away costs next to nothing; and as
     * they are away, nothing of them is matched, counted or shown.
     */
    private Q shut(CaseScope.Insider insider) {
        List<Q> own = new ArrayList<>();
        if (insider != null) {
            own.add(f.number(CaseFields.INSIDERS, insider.staffId()));
            if (insider.directorOf() != null) {
                own.add(f.number(CaseFields.HANDLERS, insider.directorOf()));
            }
        }
        return f.narrow(List.of(f.flag(CaseFields.SHIELDED, true)), own);
    }

    private void filters(List<Q> all, SearchFilter filter) {
        if (filter.region() != null) {
            String prefix = RegionCode.of(filter.region()).prefix();
            if (!prefix.isEmpty()) {
                all.add(f.term(CaseFields.WITHIN, prefix, 1));
            }
        }
        if (filter.category() != null) {
            all.add(any(List.of(
                    f.term(CaseFields.CATEGORY, filter.category(), 1),
                    f.term(CaseFields.CATEGORY_GROUP, filter.category(), 1))));
        }
        equal(all, CaseFields.LEVEL, filter.level());
        equal(all, CaseFields.PROCEDURE, filter.procedure());
        equal(all, CaseFields.STATE, filter.state());
        equal(all, CaseFields.STATUS, filter.status());
        equal(
                all,
                CaseFields.OUTCOME,
                filter.outcome() == null ? null : filter.outcome().name());
        if (filter.year() != null) {
            all.add(f.year(CaseFields.YEAR, filter.year()));
        }
        if (filter.from() != null) {
            all.add(f.since(CaseFields.REGISTERED, TimeSource.start(filter.from())));
        }
        if (filter.to() != null) {
            all.add(f.before(CaseFields.REGISTERED, TimeSource.end(filter.to())));
        }
        if (filter.least() != null) {
            all.add(f.least(CaseFields.AMOUNT, filter.least().doubleValue()));
        }
        if (filter.most() != null) {
            all.add(f.most(CaseFields.AMOUNT, filter.most().doubleValue()));
        }
    }

    private void equal(List<Q> all, String field, String value) {
        if (value != null) {
            all.add(f.term(field, value, 1));
        }
    }

    /** Two parts must both be there; of more, most of them. Without a text everything, and nothing better than the rest. */
    Q text(QueryText text) {
        List<Q> parts =
                text.parts().stream().map(part -> part(part, text.loose())).toList();
        Q apart =
                switch (parts.size()) {
                    case 0 -> f.all();
                    case 1 -> parts.get(0);
                    default -> f.some(parts, parts.size() <= 2 ? parts.size() : (parts.size() * 2 + 2) / 3);
                };
        return text.joined() == null ? apart : any(List.of(apart, part(text.joined(), false)));
    }

    /** What is written, who is named, which number is meant. */
    private Q part(QueryText.Part part, boolean loose) {
        List<Q> ways = new ArrayList<>();
        if (!part.units().isEmpty()) {
            ways.add(written(part, loose, CaseFields.TEXT, 1));
            ways.add(written(part, loose, CaseFields.ATTACHMENTS, 0.5f));
        }
        if (part.name() != null) {
            ways.add(f.phrase(CaseFields.NAMES, characters(part.name()), 0, NAME_COUNTS));
        }
        if (part.letters() != null) {
            ways.add(f.term(CaseFields.PINYIN, part.letters(), NAME_COUNTS));
            if (NameLetters.begin(part.letters())) {
                ways.add(f.beginning(CaseFields.PINYIN, part.letters(), NAME_COUNTS));
            }
            List<String> given = NameLetters.behindSurnames(part.letters());
            if (!given.isEmpty()) {
                ways.add(f.oneOf(CaseFields.PINYIN, given));
            }
        }
        for (String hash : part.hashes()) {
            ways.add(f.exact(CaseFields.HASHES, hash, NUMBER_COUNTS));
        }
        for (String number : part.numbers()) {
            ways.add(f.exact(CaseFields.CASE_NO, number.toUpperCase(Locale.ROOT), NUMBER_COUNTS));
            ways.add(f.exact(CaseFields.QUERY_CODE, number.toUpperCase(Locale.ROOT), NUMBER_COUNTS));
            ways.add(f.exact(CaseFields.NUMBERS, number, NUMBER_COUNTS));
        }
        if (part.begun() != null) {
            ways.add(f.beginning(CaseFields.CASE_NO, part.begun(), NUMBER_COUNTS));
        }
        return any(ways);
    }

    /**
     * Few units are meant word for word, many in substance: of three two are needed, of a dozen three. Who asks in a sentence adds words that
     * the case file need not have; there the order of what is found tells more than what is left out.
     */
    static int needed(int units, boolean asked) {
        double share = Math.max(LEAST_SHARE, 0.66 - (asked ? MORE_UNITS_ASKED : MORE_UNITS) * Math.max(0, units - 2));
        return Math.max(1, (int) Math.ceil(units * share));
    }

    /** Of whole words alone: pairs across their borders are in no text where the words stand apart. */
    private static int few(List<QueryText.Unit> counted) {
        return Math.max(
                1, (int) Math.ceil(counted.stream().filter(QueryText.Unit::full).count() * LEAST_SHARE));
    }

    private Q written(QueryText.Part part, boolean loose, String field, float counts) {
        List<QueryText.Unit> telling =
                part.units().stream().filter(unit -> !unit.common()).toList();
        if (telling.isEmpty()) {
            // what is said of any matter is meant word for word where nothing else is said
            List<Q> words = part.units().stream()
                    .filter(QueryText.Unit::full)
                    .map(unit -> said(unit, field))
                    .toList();
            return f.better(f.some(words, words.size()), List.of(), counts);
        }
        List<QueryText.Unit> counted =
                telling.stream().filter(QueryText.Unit::counted).toList();
        // single characters are everywhere: who looks for words does not mean them, while a question is answered by a
        // little of all it says
        boolean all = part.asked() || counted.isEmpty();
        List<Q> better = new ArrayList<>();
        part.neighbours().forEach(two -> better.add(f.phrase(field, two, NEAR, NEAR_COUNTS)));
        part.units().stream()
                .filter(unit -> unit.common() || !all && !unit.counted())
                .forEach(unit -> better.add(said(unit, field)));
        int units = counted.isEmpty() ? telling.size() : counted.size();
        int needed = part.exact() == loose ? needed(units, part.asked()) : loose ? few(counted) : units;
        return f.better(
                f.some(
                        (all ? telling : counted)
                                .stream().map(unit -> said(unit, field)).toList(),
                        needed),
                better,
                counts);
    }

    private Q said(QueryText.Unit unit, String field) {
        List<Q> ways = new ArrayList<>();
        for (Set<String> terms : unit.ways()) {
            boolean asTyped = ways.isEmpty();
            ways.add(together(terms, field, asTyped && unit.full() ? 1 : LIGHT_COUNTS));
        }
        return any(ways);
    }

    /** One way to say a thing: a term, or several that have to stand together for the most part. */
    private Q together(Collection<String> terms, String field, float counts) {
        List<Q> all = terms.stream().map(term -> f.term(field, term, counts)).toList();
        return all.size() == 1 ? all.get(0) : f.some(all, (int) Math.ceil(all.size() * 0.6));
    }

    private Q any(List<Q> ways) {
        return switch (ways.size()) {
            case 0 -> f.none();
            case 1 -> ways.get(0);
            default -> f.some(ways, 1);
        };
    }

    /** A name as the index keeps it: its characters one by one. */
    static String characters(String name) {
        String normalised = ChineseText.normalise(name);
        StringBuilder characters = new StringBuilder();
        normalised
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '|')
                .forEach(c -> {
                    if (!characters.isEmpty()) {
                        characters.append(' ');
                    }
                    characters.appendCodePoint(c);
                });
        return characters.toString();
    }
}
