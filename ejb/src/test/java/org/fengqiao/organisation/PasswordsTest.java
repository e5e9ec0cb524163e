package org.fengqiao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void theSamePasswordIsNeverHashedTheSameWayTwiceAndFitsBothTimes() {
        String first = Passwords.hash("演-Pass-2026");
        String second = Passwords.hash("演-Pass-2026");
        assertNotEquals(first, second);
        assertTrue(Passwords.verify("演-Pass-2026", first));
        assertTrue(Passwords.verify("演-Pass-2026", second));
        assertFalse(Passwords.verify("演-Pass-2027", first));
        assertFalse(Passwords.verify("", first));
    }

    @Test
    void aHashTellsItsRoundsAndHasAtLeastSixHundredThousand() {
        assertTrue(Integer.parseInt(Passwords.hash("x").split("\\$")[1]) >= 600_000);
    }

    @Test
    void nobodyComesInWhereThereIsNoHash() {
        assertFalse(Passwords.verify("", null));
        assertFalse(Passwords.verify("anything", null));
    }

    @Test
    void aPasswordNeedsTenCharactersAndThreeOfFourClassesAndNotTheLogin() {
        assertEquals(Optional.of("PASSWORD_LENGTH"), Passwords.problem("Ab3-efghi", "li"));
        assertEquals(Optional.of("PASSWORD_LENGTH"), Passwords.problem(null, "li"));
        assertEquals(Optional.of("PASSWORD_CLASSES"), Passwords.problem("abcdefghij1", "li"));
        assertEquals(Optional.of("PASSWORD_LOGIN"), Passwords.problem("Wang-Fang-1", "wang-fang"));
        assertEquals(Optional.empty(), Passwords.problem("abcdefgh1-", "li"));
        assertEquals(Optional.empty(), Passwords.problem("Abcdefghi1", "li"));
    }

    @Test
    void oneTimePasswordsKeepTheRulesAndDoNotRepeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String password = Passwords.oneTime();
            assertEquals(Optional.empty(), Passwords.problem(password, "admin"));
            assertTrue(seen.add(password));
        }
    }
}
