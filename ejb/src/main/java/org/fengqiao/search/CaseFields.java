package org.fengqiao.search;

/** Names of the fields of the index. What begins with {@code raw} is kept as written, to be shown and not to be searched. */
final class CaseFields {

    static final String PRINT = "print";
    static final String CASE_NO = "caseNo";
    static final String QUERY_CODE = "queryCode";
    static final String NUMBERS = "numbers";
    static final String HASHES = "hashes";
    static final String TEXT = "text";
    static final String ATTACHMENTS = "attachments";
    static final String NAMES = "names";
    static final String PINYIN = "pinyin";
    static final String WITHIN = "within";
    static final String ORGANISATIONS = "organisations";
    static final String STAFF = "staff";
    static final String SHIELDED = "shielded";
    static final String HANDLERS = "handlers";
    static final String INSIDERS = "insiders";
    static final String LEVEL = "level";
    static final String REGION = "region";
    static final String CATEGORY = "category";
    static final String CATEGORY_GROUP = "categoryGroup";
    static final String PROCEDURE = "procedure";
    static final String STATE = "state";
    static final String STATUS = "status";
    static final String YEAR = "year";
    static final String OUTCOME = "outcome";
    static final String AMOUNT = "amount";
    static final String REGISTERED = "registered";
    static final String ORDER = "order";
    static final String RAW = "raw";

    private CaseFields() {}

    /** The field that holds the region of a level, for counting what lies in the regions one level down. */
    static String region(int digits) {
        return REGION + digits;
    }
}
