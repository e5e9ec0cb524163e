package org.fengqiao.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * What is known of Chinese names: surnames, what given names are made of, what is said beside them; and HanLP, which cuts a text into words and
 * guesses which of them are names. Its dictionaries are read when the first text is looked at, in half a second, and take some 30 MB.
 */
final class NameWords {

    private static final Properties FILE = file();

    static final String SURNAMES = FILE.getProperty("surnames");
    static final Set<String> LONG_SURNAMES = words("surnames.two");
    static final String COMMON = FILE.getProperty("surnames.common");
    static final String LEADING = FILE.getProperty("leading");
    static final String TITLES = FILE.getProperty("titles");
    static final Set<String> ROLES = words("roles");
    static final Set<String> DONE = words("done");
    static final Set<String> NO_PLACES = words("places.no");

    private static final String WEAK = FILE.getProperty("surnames.weak");
    private static final String GIVEN = FILE.getProperty("given");
    private static final String NOT_GIVEN = FILE.getProperty("given.no");

    /** Seen more often than this in the corpus of the dictionary, a word is more than a name. */
    private static final int SELDOM = 60;

    private NameWords() {}

    /** Apart from the rest, so that the dictionaries are read only when there is something to cut. */
    private static final class Words {
        static final Segment SEGMENT;

        static {
            HanLP.Config.IOAdapter = new Dictionaries();
            SEGMENT = HanLP.newSegment()
                    .enableNameRecognize(true)
                    .enableTranslatedNameRecognize(true)
                    .enableOffset(true);
        }

        private Words() {}
    }

    /**
     * The dictionaries as they lie in HanLP's jar, and nothing on the disk. One of them, how often which word follows which, is a serialised
     * object larger than what the server lets anybody deserialise; names are found as well with an empty one.
     */
    private static final class Dictionaries implements IIOAdapter {

        @Override
        public InputStream open(String path) throws IOException {
            if (path.startsWith(HanLP.Config.BiGramDictionaryPath)) {
                ByteArrayOutputStream empty = new ByteArrayOutputStream();
                try (ObjectOutputStream table = new ObjectOutputStream(empty)) {
                    table.writeObject(new int[CoreDictionary.trie.size() + 1]);
                    table.writeObject(new int[0]);
                }
                return new ByteArrayInputStream(empty.toByteArray());
            }
            InputStream dictionary = HanLP.class.getResourceAsStream("/" + path);
            if (dictionary == null) {
                throw new FileNotFoundException(path);
            }
            return dictionary;
        }

        @Override
        public OutputStream create(String path) {
            return OutputStream.nullOutputStream();
        }
    }

    private static Properties file() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(NameWords.class.getResourceAsStream("/search/people.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Set<String> words(String key) {
        return Set.of(FILE.getProperty(key).split(" "));
    }

    static List<Term> cut(String text) {
        return Words.SEGMENT.seg(text);
    }

    static int end(Term word) {
        return word.offset + word.word.length();
    }

    /** How many characters of a surname stand there. */
    static int surname(String text, int at) {
        if (at + 1 < text.length() && LONG_SURNAMES.contains(text.substring(at, at + 2))) {
            return 2;
        }
        return SURNAMES.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    }

    static boolean common(char surname) {
        return COMMON.indexOf(surname) >= 0;
    }

    static boolean weak(char surname) {
        return WEAK.indexOf(surname) >= 0;
    }

    /** Whether given names are made of these characters. */
    static boolean usual(String characters) {
        return characters.chars().allMatch(c -> GIVEN.indexOf(c) >= 0);
    }

    /** Whether these may be a given name. */
    static boolean possible(String characters) {
        return characters.chars().allMatch(c -> Character.isIdeographic(c) && NOT_GIVEN.indexOf(c) < 0);
    }

    /** Whether these characters are an ordinary word, and not only somebody's name. */
    static boolean ordinary(String characters) {
        if (cut(characters).size() > 1) {
            return false;
        }
        CoreDictionary.Attribute known = CoreDictionary.get(characters);
        return known != null && known.totalFrequency > SELDOM || CustomDictionary.get(characters) != null;
    }
}
