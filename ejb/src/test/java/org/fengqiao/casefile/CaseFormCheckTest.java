package org.fengqiao.casefile;

import static org.fengqiao.casefile.Forms.APPLICANT;
import static org.fengqiao.casefile.Forms.ID_CARD;
import static org.fengqiao.casefile.Forms.RESPONDENT;
import static org.fengqiao.casefile.Forms.TODAY;
import static org.fengqiao.casefile.Forms.born;
import static org.fengqiao.casefile.Forms.form;
import static org.fengqiao.casefile.Forms.identified;
import static org.fengqiao.casefile.Forms.matter;
import static org.fengqiao.casefile.Forms.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFormCheckTest {

    private static final String RARE = "\uD840\uDC0B"; // 𠀋, two chars of Java, one character

    /** Each mistake as {@code field CODE}, in the order in which they are told. */
    private static List<String> mistakes(CaseForm form) {
        List<FieldError> errors = CaseFormCheck.check(form, TODAY).errors();
        for (FieldError error : errors) {
            for (java.util.Locale locale : List.of(java.util.Locale.CHINESE, java.util.Locale.ENGLISH)) {
                assertTrue(!error.text(Texts.of(locale)).contains("???"), error.code() + " has a text");
            }
        }
        return errors.stream().map(e -> e.field() + " " + e.code()).toList();
    }

    @Test
    void theLeastThatMakesACase() {
        assertEquals(List.of(), mistakes(with(APPLICANT)));
        assertEquals(List.of(), mistakes(with(APPLICANT, RESPONDENT)));
    }

    @Test
    void allMistakesAreToldAtOnceEachWhereItStands() {
        CaseForm nothing = new CaseForm(null, null, null, " ", "", null, null, null, null, null, null, null);
        assertEquals(
                List.of(
                        "regionCode REQUIRED",
                        "category REQUIRED",
                        "channel REQUIRED",
                        "title REQUIRED",
                        "facts REQUIRED",
                        "parties NO_APPLICANT"),
                mistakes(nothing));
    }

    @Test
    void aTitleHasAHundredCharactersAndARareOneIsOne() {
        assertEquals(List.of(), mistakes(matter(RARE.repeat(100), "x")));
        assertEquals(List.of("title TOO_LONG"), mistakes(matter(RARE.repeat(101), "x")));
        assertEquals(List.of(), mistakes(matter("字".repeat(100), "x")));
        assertEquals(List.of("title TOO_LONG"), mistakes(matter("字".repeat(101), "x")));
    }

    @Test
    void factsHaveTwentyThousandCharacters() {
        assertEquals(List.of(), mistakes(matter("t", RARE.repeat(20_000))));
        assertEquals(List.of("facts TOO_LONG"), mistakes(matter("t", "字".repeat(20_001))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007a", "a\u001Bb", "a\u007Fb", "a\uFFFE", "a\uD840", "\uDC0Ba"})
    void controlCharactersAndTornOnesAreRefused(String text) {
        assertEquals(List.of("title BAD_CHARACTER", "facts BAD_CHARACTER"), mistakes(matter(text, text)));
        assertEquals(List.of("parties[0].name BAD_CHARACTER"), mistakes(with(Forms.person(Side.APPLICANT, text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"两行\n文字", "a\r\nb\tc", "😀", "<script>alert(1)</script>", "\uD840\uDC0B"})
    void everythingElseIsKept(String text) {
        assertEquals(List.of(), mistakes(matter(text, text)));
    }

    @Test
    void codesThatNobodyCanHaveWrittenNeverReachTheDatabase() {
        CaseForm form = new CaseForm(
                "1305\u0000",
                null,
                Channel.VISIT,
                "C\u0000",
                "t",
                "f",
                null,
                null,
                null,
                null,
                null,
                List.of(APPLICANT));
        assertEquals(List.of("regionCode BAD_CHARACTER", "category BAD_CHARACTER"), mistakes(form));
    }

    @Test
    void theDayOfTheDisputeIsNotInTheFutureNorBeforeAnybodysTime() {
        assertEquals(List.of(), mistakes(on(TODAY)));
        assertEquals(List.of("occurredOn IN_FUTURE"), mistakes(on(TODAY.plusDays(1))));
        assertEquals(List.of(), mistakes(on(LocalDate.of(1850, 1, 1))));
        assertEquals(List.of("occurredOn OUT_OF_RANGE"), mistakes(on(LocalDate.of(1849, 12, 31))));
        assertEquals(List.of("occurredOn OUT_OF_RANGE"), mistakes(on(LocalDate.MIN)));
    }

    private static CaseForm on(LocalDate day) {
        return form("t", "f", null, day, null, null, List.of(APPLICANT));
    }

    @ParameterizedTest
    @CsvSource({
        "0,",
        "0.01,",
        "3200.50,",
        "3200.500,",
        "999999999999.99,",
        "1E3,",
        "-0.01, OUT_OF_RANGE",
        "1000000000000, OUT_OF_RANGE",
        "1E2147483647, OUT_OF_RANGE",
        "0.001, TOO_PRECISE",
        "1E-400, TOO_PRECISE"
    })
    void amountsAreYuanAndFen(String amount, String code) {
        CaseForm form = form("t", "f", null, null, new BigDecimal(amount), null, List.of(APPLICANT));
        assertEquals(code == null ? List.of() : List.of("amount " + code), mistakes(form));
    }

    @ParameterizedTest
    @CsvSource({"1,", "1000000,", "0, OUT_OF_RANGE", "-1, OUT_OF_RANGE", "1000001, OUT_OF_RANGE"})
    void aDisputeConcernsOneToAMillionPeople(int people, String code) {
        CaseForm form = form("t", "f", null, null, null, people, List.of(APPLICANT));
        assertEquals(code == null ? List.of() : List.of("peopleCount " + code), mistakes(form));
    }

    @Test
    void thereIsAnApplicantAndAtMostTwoHundredParties() {
        assertEquals(List.of("parties NO_APPLICANT"), mistakes(with(RESPONDENT)));
        PartyForm[] many = new PartyForm[201];
        Arrays.fill(many, APPLICANT);
        assertEquals(List.of("parties TOO_MANY"), mistakes(with(many)));
        assertEquals(List.of(), mistakes(with(Arrays.copyOf(many, 200))));
    }

    @Test
    void holesInTheListAreMistakesAndNoFaults() {
        List<PartyForm> parties = new ArrayList<>(List.of(APPLICANT));
        parties.add(null);
        assertEquals(List.of("parties[1] REQUIRED"), mistakes(form("t", "f", null, null, null, null, parties)));
        PartyForm party = Forms.party(
                Side.APPLICANT,
                PartyKind.PERSON,
                "演",
                IdType.NONE,
                null,
                null,
                null,
                null,
                Collections.singletonList(null));
        assertEquals(List.of("parties[0].representatives[0] REQUIRED"), mistakes(with(party)));
    }

    @Test
    void aPartyHasASideAndANameUnlessItIsAnonymous() {
        assertEquals(
                List.of("parties[1].side REQUIRED", "parties[1].name REQUIRED"),
                mistakes(with(APPLICANT, Forms.person(null, " "))));
        PartyForm anonymous = Forms.party(
                Side.APPLICANT, PartyKind.PERSON, null, IdType.ANONYMOUS, null, null, null, null, List.of());
        assertEquals(List.of(), mistakes(with(anonymous)));
    }

    @Test
    void theLimitsOfAPartysFields() {
        PartyForm party = new PartyForm(
                Side.APPLICANT,
                PartyKind.PERSON,
                "名".repeat(81),
                IdType.NONE,
                null,
                null,
                "址".repeat(201),
                null,
                null,
                "业".repeat(61),
                "族".repeat(21),
                "代".repeat(81),
                "职".repeat(41),
                List.of(),
                null);
        assertEquals(
                List.of(
                        "parties[0].name TOO_LONG",
                        "parties[0].address TOO_LONG",
                        "parties[0].occupation TOO_LONG",
                        "parties[0].ethnicity TOO_LONG",
                        "parties[0].representative TOO_LONG",
                        "parties[0].representativePost TOO_LONG"),
                mistakes(with(party)));
    }

    @Test
    void gb11643_anIdCardNumberIsCheckedAndTheSecondPartysPathNamesTheSecondParty() {
        assertEquals(List.of(), mistakes(with(identified(IdType.ID_CARD, ID_CARD))));
        assertEquals(List.of(), mistakes(with(identified(IdType.ID_CARD, "110105 19491231 002x"))));
        assertEquals(
                List.of("parties[1].idNumber ID_CARD_CHECK_DIGIT"),
                mistakes(with(APPLICANT, identified(IdType.ID_CARD, "110105194912310021"))));
        assertEquals(
                List.of("parties[0].idNumber ID_CARD_LENGTH"),
                mistakes(with(identified(IdType.RESIDENCE_PERMIT_HMT, "81000019900101"))));
    }

    @Test
    void gb32100_anOrganisationHasACreditCodeAndNoIdCard() {
        assertEquals(List.of(), mistakes(with(company(IdType.CREDIT_CODE, "91330100799655058B"))));
        assertEquals(
                List.of("parties[0].idNumber CREDIT_CODE_CHECK_DIGIT"),
                mistakes(with(company(IdType.CREDIT_CODE, "91330100799655058C"))));
        assertEquals(List.of("parties[0].idType ID_TYPE_FOR_PERSON"), mistakes(with(company(IdType.ID_CARD, ID_CARD))));
    }

    private static PartyForm company(IdType type, String number) {
        return Forms.party(Side.APPLICANT, PartyKind.ORGANISATION, "某公司", type, number, null, null, null, List.of());
    }

    @Test
    void nobodyIsTurnedAwayForWantOfPapersButAPaperHasANumber() {
        assertEquals(List.of(), mistakes(with(identified(IdType.NONE, null))));
        assertEquals(List.of("parties[0].idNumber REQUIRED"), mistakes(with(identified(IdType.PASSPORT, " "))));
        assertEquals(
                List.of("parties[0].idType NUMBER_WITHOUT_TYPE"), mistakes(with(identified(IdType.NONE, "E1234567"))));
        assertEquals(List.of(), mistakes(with(identified(IdType.PASSPORT, "E1234567"))));
        assertEquals(List.of("parties[0].idNumber TOO_LONG"), mistakes(with(identified(IdType.OTHER, "1".repeat(41)))));
    }

    @Test
    void theKindOfPaperIsGuessedFromWhoHasIt() {
        assertEquals(IdType.ID_CARD, identified(null, ID_CARD).idType());
        assertEquals(IdType.CREDIT_CODE, company(null, "91330100799655058B").idType());
        assertEquals(IdType.NONE, identified(null, " ").idType());
    }

    @ParameterizedTest
    @CsvSource({"13812345678,", "0319-7561234,", "+86 138 1234 5678,", "'',", "12345, PHONE_FORMAT"})
    void phones(String phone, String code) {
        PartyForm party =
                Forms.party(Side.APPLICANT, PartyKind.PERSON, "演", IdType.NONE, null, phone, null, null, List.of());
        assertEquals(code == null ? List.of() : List.of("parties[0].phone " + code), mistakes(with(party)));
    }

    @Test
    void birthDates() {
        assertEquals(
                List.of("parties[0].birthDate IN_FUTURE", "parties[0].representatives GUARDIAN_REQUIRED"),
                mistakes(with(born(TODAY.plusDays(1)))));
        assertEquals(List.of("parties[0].birthDate OUT_OF_RANGE"), mistakes(with(born(LocalDate.of(1849, 12, 31)))));
        assertEquals(List.of(), mistakes(with(born(LocalDate.of(1850, 1, 1)))));
    }

    @Test
    void cc17_18_whoIsUnderEighteenNeedsAGuardianUntilHisBirthday() {
        RepresentativeForm guardian = new RepresentativeForm(PartyRole.GUARDIAN, "演父", null, null, null, "父亲");
        RepresentativeForm agent = new RepresentativeForm(PartyRole.AGENT, "演律师", null, null, null, "律师");
        LocalDate tomorrowEighteen = TODAY.minusYears(18).plusDays(1);
        assertEquals(List.of("parties[0].representatives GUARDIAN_REQUIRED"), mistakes(with(born(tomorrowEighteen))));
        assertEquals(
                List.of("parties[0].representatives GUARDIAN_REQUIRED"), mistakes(with(born(tomorrowEighteen, agent))));
        assertEquals(List.of(), mistakes(with(born(tomorrowEighteen, agent, guardian))));
        assertEquals(List.of(), mistakes(with(born(TODAY.minusYears(18)))));
    }

    @Test
    void theBirthDateOfTheCardCountsNotTheOneTyped() {
        PartyForm party = Forms.party(
                Side.APPLICANT,
                PartyKind.PERSON,
                "演",
                IdType.ID_CARD,
                ID_CARD,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                List.of());
        assertEquals(LocalDate.of(1949, 12, 31), CaseFormCheck.born(party));
        assertEquals(List.of(), mistakes(with(party)), "no child any more");
    }

    @Test
    void whoSpeaksForAPartyIsCheckedLikeOne() {
        RepresentativeForm wrong = new RepresentativeForm(
                PartyRole.PRINCIPAL, " ", IdType.ID_CARD, "110105194912310021", "12345", "系".repeat(41));
        assertEquals(
                List.of(
                        "parties[0].representatives[1].role REQUIRED",
                        "parties[0].representatives[1].name REQUIRED",
                        "parties[0].representatives[1].relation TOO_LONG",
                        "parties[0].representatives[1].idNumber ID_CARD_CHECK_DIGIT",
                        "parties[0].representatives[1].phone PHONE_FORMAT"),
                mistakes(with(born(
                        LocalDate.of(1990, 1, 1),
                        new RepresentativeForm(PartyRole.AGENT, "演律师", null, null, null, null),
                        wrong))));
    }
}
