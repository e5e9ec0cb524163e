package org.fengqiao.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.TimeSource;
import org.hibernate.search.engine.backend.analysis.AnalyzerNames;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * Declares the fields of the index and fills them from a {@link CaseText}. Text arrives here taken apart already ({@link ChineseText}),
 * so the index only cuts at blanks and both backends hold the same terms.
 */
class CaseTextBinder implements TypeBinder {

    private static final int TITLE_COUNTS = 3;

    private final Function<String, Iterable<String>> pinyin;

    /** @param pinyin the ways in which a name can be spelt in letters */
    CaseTextBinder(Function<String, Iterable<String>> pinyin) {
        this.pinyin = pinyin;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(CaseText.class, new Bridge(new Fields(context.indexSchemaElement()), pinyin));
    }

    /** The fields by name. */
    private static final class Fields {

        private final Map<String, IndexFieldReference<String>> text = new HashMap<>();
        private final IndexFieldReference<Long> print;
        private final IndexFieldReference<Integer> year;
        private final IndexFieldReference<Double> amount;
        private final IndexFieldReference<Instant> registered;
        private final IndexFieldReference<Long> order;
        private final IndexFieldReference<Long> organisations;
        private final IndexFieldReference<Long> staff;
        private final IndexFieldReference<Long> insiders;
        private final IndexFieldReference<Long> handlers;
        private final IndexFieldReference<Boolean> shielded;

        Fields(IndexSchemaElement schema) {
            for (String name : List.of(CaseFields.TEXT, CaseFields.ATTACHMENTS)) {
                text.put(
                        name,
                        schema.field(name, f -> f.asString()
                                        .analyzer(AnalyzerNames.WHITESPACE)
                                        .norms(Norms.YES))
                                .toReference());
            }
            text.put(
                    CaseFields.NAMES,
                    schema.field(CaseFields.NAMES, f -> f.asString().analyzer(AnalyzerNames.WHITESPACE))
                            .toReference());
            for (String name : List.of(CaseFields.CASE_NO, CaseFields.QUERY_CODE)) {
                text.put(name, schema.field(name, f -> f.asString()).toReference());
            }
            for (String name : List.of(CaseFields.NUMBERS, CaseFields.HASHES, CaseFields.PINYIN, CaseFields.WITHIN)) {
                text.put(
                        name,
                        schema.field(name, f -> f.asString()).multiValued().toReference());
            }
            for (RegionCode.Level level : RegionCode.Level.values()) {
                if (level != RegionCode.Level.COUNTRY) {
                    facet(schema, CaseFields.region(level.digits()));
                }
            }
            for (String name : List.of(
                    CaseFields.LEVEL,
                    CaseFields.CATEGORY,
                    CaseFields.CATEGORY_GROUP,
                    CaseFields.PROCEDURE,
                    CaseFields.STATE,
                    CaseFields.STATUS,
                    CaseFields.OUTCOME)) {
                facet(schema, name);
            }
            text.put(
                    CaseFields.RAW,
                    schema.field(
                                    CaseFields.RAW,
                                    f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                            .multiValued()
                            .toReference());
            print = schema.field(CaseFields.PRINT, f -> f.asLong().projectable(Projectable.YES))
                    .toReference();
            year = schema.field(CaseFields.YEAR, f -> f.asInteger().aggregable(Aggregable.YES))
                    .toReference();
            amount = schema.field(CaseFields.AMOUNT, f -> f.asDouble()).toReference();
            registered = schema.field(
                            CaseFields.REGISTERED,
                            f -> f.asInstant().sortable(Sortable.YES).projectable(Projectable.YES))
                    .toReference();
            order = schema.field(
                            CaseFields.ORDER,
                            f -> f.asLong().sortable(Sortable.YES).projectable(Projectable.YES))
                    .toReference();
            organisations = schema.field(CaseFields.ORGANISATIONS, f -> f.asLong())
                    .multiValued()
                    .toReference();
            staff = schema.field(CaseFields.STAFF, f -> f.asLong())
                    .multiValued()
                    .toReference();
            insiders = schema.field(CaseFields.INSIDERS, f -> f.asLong())
                    .multiValued()
                    .toReference();
            handlers = schema.field(CaseFields.HANDLERS, f -> f.asLong())
                    .multiValued()
                    .toReference();
            shielded = schema.field(CaseFields.SHIELDED, f -> f.asBoolean()).toReference();
        }

        private void facet(IndexSchemaElement schema, String name) {
            text.put(
                    name,
                    schema.field(name, f -> f.asString().aggregable(Aggregable.YES))
                            .toReference());
        }
    }

    /** Writes one document. */
    private record Bridge(Fields fields, Function<String, Iterable<String>> pinyin) implements TypeBridge<CaseText> {

        @Override
        public void write(DocumentElement target, CaseText text, TypeBridgeWriteContext context) {
            numbers(target, text);
            written(target, text);
            names(target, text);
            place(target, text);
            put(target, CaseFields.CATEGORY, text.category());
            put(
                    target,
                    CaseFields.CATEGORY_GROUP,
                    text.category().substring(0, Math.min(3, text.category().length())));
            put(target, CaseFields.PROCEDURE, text.procedure());
            put(target, CaseFields.STATE, text.state());
            put(target, CaseFields.STATUS, text.status());
            put(target, CaseFields.OUTCOME, text.outcome());
            target.addValue(
                    fields.year, text.registeredAt().atZone(TimeSource.ZONE).getYear());
            target.addValue(fields.registered, text.registeredAt());
            target.addValue(fields.order, text.id());
            if (text.amount() != null) {
                target.addValue(fields.amount, text.amount().doubleValue());
            }
            text.organisations().forEach(id -> target.addValue(fields.organisations, id));
            text.staff().forEach(id -> target.addValue(fields.staff, id));
            text.insiders().forEach(id -> target.addValue(fields.insiders, id));
            text.handlers().forEach(id -> target.addValue(fields.handlers, id));
            target.addValue(fields.shielded, text.shielded());
        }

        private void numbers(DocumentElement target, CaseText text) {
            target.addValue(fields.print, text.print());
            put(target, CaseFields.CASE_NO, text.caseNo());
            put(target, CaseFields.QUERY_CODE, text.queryCode());
            text.numbers().forEach(number -> put(target, CaseFields.NUMBERS, ChineseText.normalise(number)));
            text.hashes().forEach(hash -> put(target, CaseFields.HASHES, hash));
        }

        /** What is written of the case, in one field: a word of the title counts as often as three of the text. */
        private void written(DocumentElement target, CaseText text) {
            ChineseText.Gathered all = new ChineseText.Gathered();
            all.add(text.title(), TITLE_COUNTS);
            all.add(text.facts(), 1);
            raw(target, "FACTS", text.facts());
            if (text.wishes() != null) {
                all.add(text.wishes(), 1);
                raw(target, "WISHES", text.wishes());
            }
            for (CaseText.Piece piece : text.records()) {
                all.add(piece.text(), 1);
                raw(target, piece.where(), piece.text());
            }
            text.around().forEach(words -> all.add(words, 1));
            put(target, CaseFields.TEXT, all.joined());
            ChineseText.Gathered attachments = new ChineseText.Gathered();
            for (CaseText.Piece piece : text.attachments()) {
                attachments.add(piece.where(), 1);
                attachments.add(piece.text(), 1);
                raw(target, "ATTACHMENT " + piece.where(), piece.text());
            }
            put(target, CaseFields.ATTACHMENTS, attachments.joined());
        }

        private void raw(DocumentElement target, String where, String text) {
            if (!text.isBlank()) {
                put(target, CaseFields.RAW, where + "\n" + text);
            }
        }

        /** Character by character, a bar between two names: a part of a name is a phrase that crosses no bar. */
        private void names(DocumentElement target, CaseText text) {
            StringBuilder names = new StringBuilder();
            for (String name : text.names()) {
                names.append(CaseQuery.characters(name)).append(" | ");
                pinyin.apply(name).forEach(spelling -> put(target, CaseFields.PINYIN, spelling));
            }
            put(target, CaseFields.NAMES, names.isEmpty() ? null : names.toString());
        }

        private void place(DocumentElement target, CaseText text) {
            RegionCode region = RegionCode.of(text.regionCode());
            put(target, CaseFields.LEVEL, region.level().name());
            for (RegionCode.Level level : RegionCode.Level.values()) {
                region.at(level).filter(at -> !at.prefix().isEmpty()).ifPresent(at -> {
                    put(target, CaseFields.WITHIN, at.prefix());
                    put(target, CaseFields.region(level.digits()), at.prefix());
                });
            }
        }

        private void put(DocumentElement target, String field, String value) {
            if (value != null) {
                target.addValue(fields.text.get(field), value);
            }
        }
    }
}
