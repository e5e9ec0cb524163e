package org.fengqiao.search;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds places that have no form of their own: those that stand in the dictionary, villages without 村, houses by their number. */
final class PlacesInText {

    private static final String SOMEWHERE = "某地";

    /** Ends of the names of villages that have no 村 in them, and those that are no end of an ordinary word. */
    private static final String VILLAGE = "庄屯寨堡峪沟坡营店集湾圩洼";

    private static final String ALWAYS_VILLAGE = "庄屯寨堡";

    private static final String NUMBER = "[0-9一二三四五六七八九十百]{1,5}";

    private static final Pattern HOUSE = Pattern.compile("(?:[第附]?" + NUMBER
            + "(?:-[0-9]{1,4})?(?:号楼|号院|号)|第?[0-9]{1,4}[栋幢]|" + NUMBER + "(?:单元|弄)|[0-9]{3,5}室"
            + "|(?<![0-9A-Z-])[A-Z0-9]{1,3}-[0-9]{1,2}-(?!(?:19|20)[0-9]{2})[0-9]{3,4}(?![0-9-])[室号]?)"
            + "(?:之[一二三四五0-9]|[A-Z]?(?:" + NUMBER + "|[东西南北中])(?:号楼|号|栋|幢|单元|层|楼|室|户|组|排))*");

    /** A day of a month is called 号, too. */
    private static final Pattern MAY_BE_DAY = Pattern.compile("[0-9一二三四五六七八九十]{1,3}号");

    private static final Pattern DAY_BEFORE = Pattern.compile("(?:月|月的|日、)$");
    private static final Pattern DAY_AFTER =
            Pattern.compile("^(?:[之以]?前|[之以]?后|起|止|至|到|付|支付|给付|上午|下午|晚|早|当天|、[0-9]{1,2}号)");

    /** Words that may belong to the name of a place, at most so many in front of the number of a house. */
    private static final Pattern IN_ADDRESS = Pattern.compile("n|s|f|ns|nr|nz|nt|nis|a");

    private static final Pattern NO_ADDRESS = Pattern.compile("申请人|房屋|房子|住房|住宅|土地|宅基地|院子");
    private static final int LONGEST_ADDRESS = 4;

    /** Parts of a sentence that stand in front of a name and never in one: prepositions, particles, conjunctions, adverbs, time. */
    private static final Pattern BEFORE_NAME = Pattern.compile("(?:p|u|c|w).*|d|t");

    private static final Pattern BEGINS_NAME = Pattern.compile("(?:向|和|于|从)[阳平家庄顺化都善安田县].*");
    private static final Pattern MOVED = Pattern.compile("^.*(?:位于|坐落于|坐落在|住在|家住|居住在|搬到|付到|交到|送到|汇到|转到)");

    private PlacesInText() {}

    /** How many characters of what looks like the name of a firm or a place belong to the sentence in front of it. */
    static int lead(String text) {
        Matcher moved = MOVED.matcher(text);
        int lead = moved.lookingAt() && moved.end() < text.length() - 1 ? moved.end() : 0;
        List<Term> words = NameWords.cut(text);
        for (Term word : words.subList(0, words.size() - 1)) {
            boolean before =
                    BEFORE_NAME.matcher(word.nature.toString()).matches() || NameWords.DONE.contains(word.word);
            if (before && !BEGINS_NAME.matcher(text.substring(word.offset)).matches()) {
                lead = Math.max(lead, NameWords.end(word));
            }
        }
        return lead;
    }

    static PartOfText place(Term word) {
        String name = word.word;
        char last = name.charAt(name.length() - 1);
        boolean place =
                switch (word.nature.toString()) {
                    case "ns", "nsf" -> name.length() > 1 && !NameWords.NO_PLACES.contains(name);
                    case "nr" -> name.length() > 2 && VILLAGE.indexOf(last) >= 0;
                    case "nz" -> name.length() > 2 && ALWAYS_VILLAGE.indexOf(last) >= 0;
                    default -> false;
                };
        return place ? new PartOfText(word.offset, NameWords.end(word), SOMEWHERE) : null;
    }

    /** Houses by their number, with what is said before it of where they stand: 槐树底下18号. */
    static List<PartOfText> houses(String text, List<Term> words) {
        List<PartOfText> found = new ArrayList<>();
        Matcher house = HOUSE.matcher(text);
        while (house.find()) {
            if (!day(text, house)) {
                found.add(new PartOfText(address(words, house.start()), house.end(), SOMEWHERE));
            }
        }
        return found;
    }

    private static boolean day(String text, Matcher house) {
        return MAY_BE_DAY.matcher(house.group()).matches()
                && (DAY_BEFORE.matcher(text.substring(0, house.start())).find()
                        || DAY_AFTER.matcher(text.substring(house.end())).find());
    }

    private static int address(List<Term> words, int number) {
        int from = number;
        int taken = 0;
        for (int at = words.size() - 1; at >= 0 && taken < LONGEST_ADDRESS; at--) {
            Term word = words.get(at);
            if (NameWords.end(word) <= from) {
                if (!IN_ADDRESS.matcher(word.nature.toString()).matches()
                        || NO_ADDRESS.matcher(word.word).matches()) {
                    break;
                }
                from = word.offset;
                taken++;
            }
        }
        return from;
    }
}
