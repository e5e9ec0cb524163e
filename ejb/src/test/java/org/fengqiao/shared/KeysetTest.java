package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    private static final Instant AT = Instant.parse("2026-11-24T03:20:00.123456Z");

    @Test
    void carriesEverySortValue() {
        String cursor = Keyset.encode(LocalDate.of(9999, 12, 31), 42L, "𠮷|,", AT, null, 7);
        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), "fits into a URL as it is");
        Keyset keyset = Keyset.decode(cursor, 6);
        assertEquals(LocalDate.of(9999, 12, 31), keyset.dateAt(0));
        assertEquals(42L, keyset.longAt(1));
        assertEquals("𠮷|,", keyset.textAt(2));
        assertEquals(AT, keyset.instantAt(3));
        assertTrue(keyset.isNull(4));
        assertEquals(7, keyset.intAt(5));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "AAAA", "AAAAAAAA", "1' or '1'='1", "../..", "bnVsbA=="})
    void whatWeDidNotMakeIsRefused(String cursor) {
        DomainError error = assertThrows(DomainError.class, () -> Keyset.decode(cursor, 1));
        assertEquals("BAD_CURSOR", error.code());
        assertEquals(DomainError.Kind.INVALID, error.kind());
    }

    @Test
    void everyChangedLetterIsNoticed() {
        String cursor = Keyset.encode(LocalDate.of(2026, 11, 24), 42L);
        for (int i = 0; i < cursor.length(); i++) {
            for (char c : "ABab09-_".toCharArray()) {
                if (c != cursor.charAt(i)) {
                    String changed = cursor.substring(0, i) + c + cursor.substring(i + 1);
                    assertThrows(DomainError.class, () -> Keyset.decode(changed, 2), changed);
                }
            }
        }
        assertThrows(DomainError.class, () -> Keyset.decode(cursor.substring(1), 2));
        assertThrows(DomainError.class, () -> Keyset.decode(cursor + "A", 2));
        assertThrows(DomainError.class, () -> Keyset.decode("A".repeat(100_000), 2));
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        assertThrows(DomainError.class, () -> Keyset.decode(Keyset.encode(1L, 2L), 1));
        assertThrows(
                DomainError.class, () -> Keyset.decode(Keyset.encode("a"), 1).longAt(0));
        assertThrows(
                DomainError.class, () -> Keyset.decode(Keyset.encode(1L), 1).dateAt(0));
        assertThrows(DomainError.class, () -> Keyset.decode(Keyset.encode(1L << 40), 1)
                .intAt(0));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<Integer> rows = IntStream.rangeClosed(1, 23).boxed().toList();
        List<Integer> seen = new ArrayList<>();
        String after = null;
        do {
            int above = after == null ? 0 : Keyset.decode(after, 1).intAt(0);
            List<Integer> found =
                    rows.stream().filter(row -> row > above).limit(6).toList();
            Page<Integer> page = Page.of(found, 5, Keyset::encode);
            seen.addAll(page.map(row -> row).items());
            after = page.next();
        } while (after != null);
        assertEquals(rows, seen);
    }
}
