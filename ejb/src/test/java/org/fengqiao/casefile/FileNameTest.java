package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "借条.jpg, 借条.jpg",
        "C:\\Users\\win\\借条.jpg, 借条.jpg",
        "../../etc/passwd.txt, passwd.txt",
        "'  .hidden.pdf. ', hidden.pdf",
        "a<b>c:d\"e|f?g*h.png, a_b_c_d_e_f_g_h.png",
        "\uD83D\uDE00\uD842\uDFB7.pdf, \uD83D\uDE00\uD842\uDFB7.pdf"
    })
    void theLastPartOfThePathIsKeptWithoutWhatDoesHarm(String given, String kept) {
        assertEquals(kept, FileName.clean(given));
    }

    @Test
    void controlCharactersAndTurnsOfDirectionGo() {
        assertEquals("agreementfdp.exe", FileName.clean("agree\u0000ment\u202Efdp.\r\nexe"));
    }

    @Test
    void aLongNameKeepsItsExtensionAndWholeCharacters() {
        String cleaned = FileName.clean("\uD842\uDFB7".repeat(300) + ".jpeg");
        assertEquals(FileName.MOST, cleaned.codePointCount(0, cleaned.length()));
        assertEquals("jpeg", FileName.extension(cleaned));
        assertEquals("\uD842\uDFB7".repeat(195) + ".jpeg", cleaned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "photo", ".pdf", "...", "a/b/"})
    void aNameWithoutExtensionSaysNothing(String name) {
        DomainError error = assertThrows(DomainError.class, () -> FileName.clean(name));
        assertEquals("FILE_NAME", error.fields().get(0).code());
    }
}
