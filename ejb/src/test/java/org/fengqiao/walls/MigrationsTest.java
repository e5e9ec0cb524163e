package org.fengqiao.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two migrations of one number, or a number left out, would only show when a server starts. */
class MigrationsTest {

    @Test
    void everyMigrationHasItsOwnNumberAndNoneIsLeftOut() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<Integer> numbers = files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.replaceAll("^V(\\d+)__[a-z_]+\\.sql$", "$1")))
                    .sorted()
                    .toList();
            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        }
    }
}
