package org.fengqiao.shared;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names as people type them in pinyin, without tones: full ({@code zengzhiwei}) and by initials ({@code zzw}).
 *
 * <p>The readings come from the Unicode consortium's transliteration of names, which reads a surname as a surname (单 shan, 曾 zeng, 解
 * xie, 仇 qiu, 尉迟 yuchi). Where families or dictionaries are not of one mind, all readings count; ü is typed as v, u or yu.
 */
public final class Pinyin {

    private static final int MOST = 12;

    /** Readings of a surname besides the first, and those that the library lacks. */
    private static final Map<String, List<String>> SURNAMES = Map.ofEntries(
            Map.entry("缪", List.of("miao")),
            Map.entry("覃", List.of("qin", "tan")),
            Map.entry("朴", List.of("piao")),
            Map.entry("召", List.of("shao", "zhao")),
            Map.entry("盖", List.of("ge", "gai")),
            Map.entry("乐", List.of("yue", "le")),
            Map.entry("翟", List.of("zhai", "di")),
            Map.entry("折", List.of("she", "zhe")),
            Map.entry("种", List.of("chong", "zhong")),
            Map.entry("区", List.of("ou", "qu")),
            Map.entry("黑", List.of("he", "hei")),
            Map.entry("员", List.of("yun", "yuan")),
            Map.entry("隗", List.of("wei", "kui")),
            Map.entry("洗", List.of("xian", "xi")),
            Map.entry("逄", List.of("pang")),
            Map.entry("乜", List.of("nie", "mie")),
            Map.entry("宓", List.of("mi", "fu")),
            Map.entry("祭", List.of("zhai", "ji")),
            Map.entry("𠮷", List.of("ji")));

    /** Readings within a given name that are as usual as the first. */
    private static final Map<String, List<String>> GIVEN = Map.ofEntries(
            Map.entry("晟", List.of("sheng", "cheng")),
            Map.entry("行", List.of("xing", "hang")),
            Map.entry("乐", List.of("le", "yue")),
            Map.entry("长", List.of("chang", "zhang")),
            Map.entry("重", List.of("chong", "zhong")),
            Map.entry("朝", List.of("chao", "zhao")),
            Map.entry("娜", List.of("na", "nuo")),
            Map.entry("茜", List.of("qian", "xi")),
            Map.entry("盛", List.of("sheng", "cheng")),
            Map.entry("传", List.of("chuan", "zhuan")),
            Map.entry("曾", List.of("zeng", "ceng")),
            Map.entry("的", List.of("di", "de")),
            Map.entry("𠮷", List.of("ji")));

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final Transliterator PLAIN = Transliterator.getInstance("NFD; [:Mn:] Remove; NFC");

    /** What the library reads differently before certain others (长孙, 令狐, 重庆): a name with one of these is read as a whole. */
    static final Set<Integer> READ_TOGETHER =
            Set.of((int) '令', (int) '万', (int) '澹', (int) '长', (int) '藏', (int) '重', (int) '秘');

    /** What the library says of a character, asked once: it takes its time and answers one thread after the other. */
    private static final Map<Integer, List<String>> FIRST = new ConcurrentHashMap<>();

    private static final Map<Integer, List<String>> LATER = new ConcurrentHashMap<>();

    /**
     * @param full the ways to type the whole name, the likeliest first
     * @param initials the ways to type its first letters
     */
    public record Spellings(List<String> full, List<String> initials) {}

    private Pinyin() {}

    /** How a name may be typed; nothing for one without Chinese characters. */
    public static Spellings of(String name) {
        List<List<String>> syllables = syllables(name == null ? "" : name.strip());
        Set<String> full = new LinkedHashSet<>(List.of(""));
        Set<String> initials = new LinkedHashSet<>(List.of(""));
        for (List<String> readings : syllables) {
            full = each(full, readings);
            initials =
                    each(initials, readings.stream().map(r -> r.substring(0, 1)).toList());
        }
        return syllables.isEmpty()
                ? new Spellings(List.of(), List.of())
                : new Spellings(List.copyOf(full), List.copyOf(initials));
    }

    private static Set<String> each(Set<String> before, List<String> readings) {
        Set<String> after = new LinkedHashSet<>();
        // all beginnings with the likeliest reading first, so that a long name loses its unlikeliest spellings
        for (String reading : readings) {
            for (String beginning : before) {
                if (after.size() < MOST) {
                    after.add(beginning + reading);
                }
            }
        }
        return after;
    }

    private static List<List<String>> syllables(String name) {
        int[] characters = name.codePoints().filter(Character::isIdeographic).toArray();
        List<List<String>> read = read(characters);
        List<List<String>> syllables = new ArrayList<>();
        for (int index = 0; index < characters.length; index++) {
            String character = Character.toString(characters[index]);
            List<String> other = index > 0 ? GIVEN.get(character) : compound(name) ? null : SURNAMES.get(character);
            List<String> readings = other != null ? other : index < read.size() ? read.get(index) : List.of();
            if (!readings.isEmpty()) {
                syllables.add(readings);
            }
        }
        return syllables;
    }

    /** A surname of two characters is read by the library as a whole: 长孙 zhangsun, 万俟 moqi. */
    private static boolean compound(String name) {
        return name.startsWith("长孙") || name.startsWith("万俟") || name.startsWith("尉迟") || name.startsWith("单于");
    }

    /** Readings of each character. */
    static List<List<String>> read(int... characters) {
        for (int c : characters) {
            if (READ_TOGETHER.contains(c) || Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) {
                return readAsWhole(characters);
            }
        }
        List<List<String>> readings = new ArrayList<>();
        for (int c : characters) {
            readings.add(
                    readings.isEmpty()
                            ? FIRST.computeIfAbsent(c, first -> last(readAsWhole(first), 1))
                            : LATER.computeIfAbsent(c, later -> last(readAsWhole('一', later), 2)));
        }
        return readings;
    }

    /** The last of so many; none where the library could not tell them apart. */
    private static List<String> last(List<List<String>> readings, int expected) {
        return readings.size() == expected ? readings.get(expected - 1) : List.of();
    }

    /** Readings of each character as the library tells them, none where it has none. */
    static List<List<String>> readAsWhole(int... characters) {
        List<List<String>> readings = new ArrayList<>();
        String read = NAMES.transliterate(new String(characters, 0, characters.length));
        for (String part : read.split("\\s+")) {
            // characters without a reading come back as they are, one or several in a part
            if (part.codePoints().anyMatch(Character::isIdeographic)) {
                part.codePoints().forEach(c -> readings.add(List.of()));
            } else if (!part.isEmpty()) {
                readings.add(umlaut(part));
            }
        }
        return readings;
    }

    private static List<String> umlaut(String syllable) {
        String composed = java.text.Normalizer.normalize(syllable, java.text.Normalizer.Form.NFD);
        String plain = PLAIN.transliterate(syllable).toLowerCase(java.util.Locale.ROOT);
        int at = composed.indexOf("u\u0308");
        if (at < 0 || !plain.contains("u")) {
            return List.of(plain);
        }
        return List.of(plain.replaceFirst("u", "v"), plain, plain.replaceFirst("u", "yu"));
    }
}
