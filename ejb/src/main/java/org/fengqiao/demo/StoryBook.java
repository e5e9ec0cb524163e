package org.fengqiao.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.demo.Matter.Quantity;
import org.fengqiao.demo.Matter.Role;

/**
 * The books the stories are told from, one file a type ({@code demo/stories/C01.txt} ...) and one with what all have in common. How they
 * are written stands at the head of {@code common.txt}.
 */
final class StoryBook {

    private static final int TYPES = 18;
    private static final Pattern QUANTITY = Pattern.compile("(money|num|date) (\\w+) = (.+)");
    private static final Pattern ROLE = Pattern.compile("([AR])(@\\w+)?(?:\\?(\\d+))?: (.+)");

    private final Matter common = new Matter("ALL", List.of());
    private final Map<String, Matter> kinds = new LinkedHashMap<>();
    private final List<Matter> matters = new ArrayList<>();

    private StoryBook() {}

    static StoryBook open() {
        StoryBook book = new StoryBook();
        book.read("demo/stories/common.txt");
        for (int i = 1; i <= TYPES; i++) {
            book.read(String.format("demo/stories/C%02d.txt", i));
        }
        List<Matter> variants =
                book.matters.stream().flatMap(m -> m.variants().stream()).toList();
        book.matters.clear();
        book.matters.addAll(variants);
        return book;
    }

    List<Matter> matters() {
        return matters;
    }

    List<Matter> kinds() {
        return List.copyOf(kinds.values());
    }

    private void read(String resource) {
        InputStream stream = StoryBook.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("Missing " + resource);
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Matter current = common;
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                try {
                    current = line.startsWith("== ") ? begin(line) : current;
                    if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("== ")) {
                        put(current, line);
                    }
                } catch (RuntimeException e) {
                    throw new IllegalStateException(resource + " line " + number, e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Matter begin(String line) {
        String[] words = line.substring(3).split(" ");
        Matter matter;
        if (words[0].equals("ALL")) {
            matter = common;
        } else if (words[0].length() == 3) {
            matter = new Matter(words[0], List.of(common));
            kinds.put(words[0], matter);
        } else {
            matter = new Matter(words[0], List.of(kinds.get(words[0].substring(0, 3)), common));
            matters.add(matter);
        }
        for (int i = 1; i < words.length; i++) {
            String[] setting = words[i].split("=", 2);
            matter.settings.put(setting[0], setting[1]);
        }
        return matter;
    }

    private static void put(Matter matter, String line) {
        Matcher quantity = QUANTITY.matcher(line);
        if (quantity.matches()) {
            matter.quantities.add(new Quantity(quantity.group(1), quantity.group(2), quantity.group(3)));
            if (quantity.group(1).equals("money")) {
                matter.money.add(quantity.group(2));
            }
            return;
        }
        Matcher role = ROLE.matcher(line);
        if (role.matches()) {
            int chance = role.group(3) == null ? 100 : Integer.parseInt(role.group(3));
            matter.roles.add(new Role(
                    role.group(1).equals("A"),
                    chance,
                    Arrays.asList(role.group(4).split(" \\| ")),
                    role.group(2)));
            return;
        }
        int colon = line.indexOf(": ");
        List<Phrase> pool = matter.pools.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>());
        for (String phrase : line.substring(colon + 2).split(" \\| ")) {
            pool.add(Phrase.of(phrase.strip().replace("\\n", "\n")));
        }
    }
}
