package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesFieldCipherTest {

    private static final String ONE = key(1);
    private static final String TWO = key(2);
    private final AesFieldCipher cipher = new AesFieldCipher("1:" + ONE, "1:" + key(9));

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "", "任城镇𠮷村2号😀"})
    void whatIsEncryptedOpensAgain(String value) {
        String stored = cipher.encrypt("idNumber", value);
        assertEquals(value, cipher.decrypt("idNumber", stored));
        assertTrue(stored.startsWith("1:"));
        assertNotEquals(stored, cipher.encrypt("idNumber", value), "each time another IV");
    }

    @Test
    void gbt22239_aChangedValueDoesNotOpen() {
        String stored = cipher.encrypt("phone", "13812341234");
        for (int i = 2; i < stored.length(); i++) {
            char other = stored.charAt(i) == 'A' ? 'Z' : 'A';
            String changed = stored.substring(0, i) + other + stored.substring(i + 1);
            assertThrows(IllegalStateException.class, () -> cipher.decrypt("phone", changed), "place " + i);
        }
        assertThrows(IllegalStateException.class, () -> cipher.decrypt("phone", "1:AAAA"));
        assertThrows(IllegalStateException.class, () -> cipher.decrypt("phone", "13812341234"));
    }

    @Test
    void aValueCopiedIntoAnotherFieldDoesNotOpen() {
        String stored = cipher.encrypt("phone", "13812341234");
        assertThrows(IllegalStateException.class, () -> cipher.decrypt("address", stored));
    }

    @Test
    void theNewestKeyEncryptsAndOldOnesStillOpen() {
        String old = cipher.encrypt("phone", "13812341234");
        AesFieldCipher both = new AesFieldCipher("1:" + ONE + ",2:" + TWO, "1:" + key(9));
        assertEquals("13812341234", both.decrypt("phone", old));
        String fresh = both.encrypt("phone", "13812341234");
        assertEquals(2, both.keyVersion(fresh));
        assertEquals(2, both.currentKeyVersion());
        assertEquals(1, both.keyVersion(old));
        IllegalStateException missing = assertThrows(IllegalStateException.class, () -> cipher.decrypt("phone", fresh));
        assertTrue(missing.getMessage().contains("version 2"), missing.getMessage());
        String relabelled = "1" + fresh.substring(1);
        assertThrows(IllegalStateException.class, () -> both.decrypt("phone", relabelled));
    }

    @Test
    void lookUpHashesAreStableAndApartByKindAndKey() {
        String hash = cipher.lookupHash("phone", "13812341234");
        assertTrue(hash.matches("[0-9a-f]{64}"));
        assertEquals(hash, cipher.lookupHash("phone", "13812341234"));
        assertNotEquals(hash, cipher.lookupHash("id", "13812341234"));
        assertNotEquals(hash, cipher.lookupHash("phone1", "3812341234"), "kind and value are told apart");
        AesFieldCipher both = new AesFieldCipher("1:" + ONE, "1:" + key(9) + ",2:" + key(8));
        assertEquals(List.of(both.lookupHash("phone", "13812341234"), hash), both.lookupHashes("phone", "13812341234"));
    }

    @Test
    void aMissingOrWrongKeyIsToldToTheOperatorWithoutShowingIt() {
        assertMessage("FENGQIAO_DATA_KEY is not set", null, "1:" + ONE);
        assertMessage("FENGQIAO_HASH_KEY is not set", "1:" + ONE, " ");
        assertMessage("must have 32", "1:" + Base64.getEncoder().encodeToString(new byte[16]), "1:" + ONE);
        assertMessage("VERSION:BASE64", ONE, "1:" + ONE);
        assertMessage("not Base64", "1:" + ONE.replace('=', '!'), "1:" + ONE);
        assertMessage("twice", "1:" + ONE + ",1:" + TWO, "1:" + ONE);
    }

    @Test
    void theProducerReadsSystemProperties() {
        System.setProperty("FENGQIAO_DATA_KEY", "1:" + ONE);
        System.setProperty("FENGQIAO_HASH_KEY", "1:" + key(9));
        try {
            FieldCipher produced = new FieldCipherProducer().fieldCipher();
            assertEquals("张三", produced.decrypt("name", cipher.encrypt("name", "张三")));
            assertEquals(cipher.lookupHash("id", "x"), produced.lookupHash("id", "x"));
        } finally {
            System.clearProperty("FENGQIAO_DATA_KEY");
            System.clearProperty("FENGQIAO_HASH_KEY");
        }
    }

    private static void assertMessage(String part, String dataKeys, String hashKeys) {
        String message = assertThrows(IllegalArgumentException.class, () -> new AesFieldCipher(dataKeys, hashKeys))
                .getMessage();
        assertTrue(message.contains(part), message);
        assertFalse(message.contains(ONE.substring(0, 8)), message);
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) (fill * 37));
        return Base64.getEncoder().encodeToString(key);
    }
}
