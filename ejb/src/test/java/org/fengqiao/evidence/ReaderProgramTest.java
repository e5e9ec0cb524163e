package org.fengqiao.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderProgramTest {

    private final ReaderProgram program = new ReaderProgram(
            Path.of("target/test-classes"), BadReader.class.getName(), Duration.ofSeconds(4), 32, 1_000);

    @AfterEach
    void end() {
        program.close();
    }

    private ReaderProgram.Found ask(String wish, String text) throws ReaderProgram.Unavailable {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return program.read(wish, bytes.length, out -> out.write(bytes));
    }

    @Test
    void oneFileAfterTheOtherIsRead() throws Exception {
        assertEquals(new ReaderProgram.Found(TextState.TEXT, "演甲某"), ask("answer", "演甲某"));
        assertEquals(new ReaderProgram.Found(TextState.TEXT, ""), ask("answer", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "eat", "lie", "babble", "die"})
    void aFileThatBreaksTheReaderIsGivenUpAndTheNextIsReadByANewOne(String wish) throws Exception {
        assertEquals(TextState.GIVEN_UP, ask(wish, "x").state());
        assertEquals(new ReaderProgram.Found(TextState.TEXT, "next"), ask("answer", "next"));
    }

    @Test
    void theReaderIsToldNothingOfTheServersEnvironment() throws Exception {
        String told = ask("environment", "").text();
        assertFalse(told.contains("PATH") || told.contains("HOME") || told.contains("FENGQIAO"), told);
    }
}
