package org.fengqiao.search;

import java.time.Instant;
import java.util.List;
import org.fengqiao.shared.FieldCipher;

/** Cases for tests of the index. */
final class Texts {

    /** Finds nobody by his numbers. */
    static final FieldCipher NO_CIPHER = new FieldCipher() {
        @Override
        public String encrypt(String field, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String decrypt(String field, String stored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int keyVersion(String stored) {
            return 1;
        }

        @Override
        public int currentKeyVersion() {
            return 1;
        }

        @Override
        public String lookupHash(String kind, String normalisedValue) {
            return kind + ":" + normalisedValue;
        }

        @Override
        public List<String> lookupHashes(String kind, String normalisedValue) {
            return List.of(lookupHash(kind, normalisedValue));
        }
    };

    private Texts() {}

    static CaseText of(long id, String title, String facts) {
        return of(id, title, facts, List.of(), List.of(), List.of(), "130505100001", List.of(), List.of());
    }

    static CaseText of(
            long id,
            String title,
            String facts,
            List<String> names,
            List<String> numbers,
            List<String> hashes,
            String region,
            List<Long> organisations,
            List<Long> staff) {
        return new CaseText(
                id,
                1,
                "130505100001-2026-%05d".formatted(id),
                "ABCD-%04d".formatted(id),
                title,
                facts,
                null,
                List.of(),
                List.of(),
                names,
                numbers,
                List.of(),
                hashes,
                region,
                "C0101",
                "MEDIATION",
                "OPENED",
                "IN_PROGRESS",
                null,
                null,
                Instant.EPOCH,
                organisations,
                staff,
                List.of(),
                List.of(),
                false);
    }
}
