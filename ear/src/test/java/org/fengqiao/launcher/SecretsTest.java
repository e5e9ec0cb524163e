package org.fengqiao.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path temporary;

    private Secrets secrets(Map<String, String> environment) {
        return new Secrets(new DataFolder(temporary), environment);
    }

    @Test
    void keys_are_made_once_and_kept() {
        Map<String, String> first = secrets(Map.of()).keys();
        Map<String, String> second = secrets(Map.of()).keys();

        assertEquals(first, second);
        String key = first.get("FENGQIAO_DATA_KEY");
        assertTrue(key.startsWith("1:"), "the version stands before the key");
        assertEquals(32, Base64.getDecoder().decode(key.substring(2)).length);
        assertNotEquals(key, first.get("FENGQIAO_HASH_KEY"));
    }

    @Test
    void keys_of_the_environment_go_before_those_of_the_folder() {
        secrets(Map.of()).keys();
        Map<String, String> given = Map.of("FENGQIAO_DATA_KEY", "2:x", "FENGQIAO_HASH_KEY", "2:y");

        assertEquals(given, secrets(given).keys());
    }

    @Test
    void half_a_pair_of_keys_is_refused() {
        Secrets half = secrets(Map.of("FENGQIAO_DATA_KEY", "1:x"));

        assertTrue(assertThrows(Refusal.class, half::keys).getMessage().startsWith("set both"));
    }

    @Test
    void passwords_stay_and_tokens_change() {
        Secrets secrets = secrets(Map.of());

        assertEquals(secrets.password("app"), secrets.password("app"));
        assertNotEquals(secrets.password("app"), secrets.password("owner"));
        assertNotEquals(secrets.newToken(), secrets.newToken());
        assertTrue(Secrets.oneTimePassword().matches("([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}"));
    }

    @Test
    void locked_keys_open_with_their_password_only() {
        Map<String, String> keys = secrets(Map.of()).keys();
        byte[] box = KeyBox.lock(keys, "安全 password");

        assertEquals(keys, KeyBox.unlock(box, "安全 password"));
        assertThrows(Refusal.class, () -> KeyBox.unlock(box, "password"));
        byte[] damaged = box.clone();
        damaged[damaged.length - 1] ^= 1;
        assertThrows(Refusal.class, () -> KeyBox.unlock(damaged, "安全 password"));
        assertArrayEquals(
                KeyBox.fingerprint(keys).getBytes(),
                KeyBox.fingerprint(Map.copyOf(keys)).getBytes());
    }
}
