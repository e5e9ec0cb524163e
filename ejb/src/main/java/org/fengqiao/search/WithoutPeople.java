package org.fengqiao.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes people, firms and places out of a text, so that it tells how a matter was settled and not whose it was (PIPL 73: nobody can be
 * recognised and nothing restored). The names of those who had a part are known and go first; numbers, addresses and dates of birth are found
 * by their form, and people whom nobody has named to us by {@link PeopleInText}. Amounts and the days on which something is due stay.
 */
final class WithoutPeople {

    private static final String HAN = "[\\p{IsHan}]";
    private static final String CHINESE = "[〇○零一二三四五六七八九十廿]";
    private static final String SOMEBODY = "某人";
    private static final String BORN = "〔出生日期〕";

    private static final String SURNAME = "[" + NameWords.SURNAMES + "]|" + String.join("|", NameWords.LONG_SURNAMES);

    private static final String YEAR = "(?:(?:19|20)?[0-9]{2}|" + CHINESE + "{2,4})年";
    private static final String MONTH = "(?:[0-9]{1,2}|" + CHINESE + "{1,3})月";
    private static final String DAY = "(?:[0-9]{1,2}|" + CHINESE + "{1,3})[日号]";
    private static final String DATE = "(?:" + YEAR + "(?:" + MONTH + "(?:" + DAY
            + ")?)?|(?:19|20)[0-9]{2}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?" + "|(?:19|20)[0-9]{6})";

    /** A day, whichever way it is written. */
    private static final Pattern DAYS =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?:[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})(?![0-9])[日号]?"
                    + "|([01][0-9])([0-3][0-9])(?![0-9]))|(" + CHINESE + "{4})年(" + CHINESE + "{1,3})月(" + CHINESE
                    + "{1,3})[日号]");

    /** Matters are younger than this when they are settled; a day longer ago is somebody's birthday or tells as much. */
    private static final int YEARS = 5;

    private static final String NO_AMOUNT = "(?![元万年]|[.,，][0-9])";

    private static final List<Map.Entry<Pattern, String>> NUMBERS = List.of(
            form("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+", "〔邮箱〕"),
            form(
                    "(?<![0-9])[1-9][0-9]{5}[ -]?(?:[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]{3}|(?:18|19|20)[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]{3}[ -]?[0-9Xx])(?![0-9])",
                    "〔证件号〕"),
            form("(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])", "〔证件号〕"),
            form("(?<![0-9])(?:\\+?86[- ]?)?1[3-9](?:[- ]?[0-9]){9}(?![0-9])", "〔电话〕"),
            form("(?<![0-9])[（(]?0[0-9]{2,3}[）)]?[- ]?[0-9]{7,8}(?![0-9])", "〔电话〕"),
            form("[〇○零一二三四五六七八九幺]{11,18}", "〔电话〕"),
            form(
                    "(?<![0-9-])(?!(?:19|20)[0-9]{2}-?[01]?[0-9]-?[0-3]?[0-9](?![0-9]))[0-9](?:[ -]?[0-9]){11,18}(?![0-9])",
                    "〔账号〕"),
            form("[0-9]{2,}[*＊×xX]{2,}[0-9xX]*|[*＊×]{2,}[0-9]{2,}", "〔号码〕"),
            form("(?i)[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?[A-Z0-9]{5,6}", "〔车牌〕"),
            form(
                    "(?i)(?<=微信|QQ|电话|手机|座机|传真|身份证|证件|护照|军官证|驾驶证|房产证|产权证|执照|银行卡|账户|帐户|账号|帐号|卡号|支付宝|编号|合同号|单号|学号|尾号|号码)"
                            + "(?:号码|号)?[：:为是 ]{0,2}(?=[A-Z0-9_-]*[0-9])[A-Z0-9_-]{4,}+" + NO_AMOUNT,
                    "〔号码〕"),
            form("(?i)(?:微信|QQ)(?:号)?[：: ]?[A-Z0-9_-]{5,}+" + NO_AMOUNT, "〔号码〕"),
            form(
                    "(?<![〔（(\\[0-9])《?" + HAN + "{0,16}?[〔（(\\[]?(?:19|20)[0-9]{2}[〕）)\\]]" + HAN + "{0,8}[0-9]*" + HAN
                            + "{0,6}?[0-9]+(?:-[0-9]+)?号",
                    "〔文号〕"),
            form("第[0-9]{3,}号", "〔文号〕"),
            form(
                    "(?:外号|绰号|小名|乳名|曾用名|化名|别名|人称|网名|昵称)[叫为是：:]{0,2}(?:[“\"「『‘][^”\"」』’]{1,12}[”\"」』’]|" + HAN
                            + "{2,4})",
                    SOMEBODY),
            form("(?<![A-Za-z])[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}(?![A-Za-z])", SOMEBODY),
            form(HAN + "{2,}[·•]" + HAN + "{2,}", SOMEBODY));

    /** Firms and places, whose names have an end and no beginning. */
    private static final List<Map.Entry<Pattern, String>> NAMED = List.of(
            form(
                    HAN
                            + "{2,20}?(?:有限责任公司|股份有限公司|有限公司|(?<!该|本|分)公司|合作社|加工厂|工厂|饭店|商店|超市|医院|卫生院|学校|小学|中学|幼儿园|银行|信用社|养殖场|经营部|工作室|事务所|物业(?!费|管理费|服务费)|施工队)",
                    "某单位"),
            form(
                    "(?:" + HAN
                            + "{1,7}?(?:省|自治区|市|自治州|县|(?<!小|地|片|社|城|辖|山|库)区|镇|(?<!家|同|城|下)乡|街道|社区|村民委员会|居民委员会|居委会|村委会|(?<!本|同|我|全|农|外|邻|该|各|乡)村(?!民|里|干部|规))){1,6}(?:(?:"
                            + HAN
                            + "{1,6}?(?:路|街|巷|弄|胡同|小区|花园|家园|大厦))?(?:[0-9一二三四五六七八九十]{1,5}(?:号楼|号院|号|组|队|栋|幢|单元|层|室)|第[0-9一二三四五六七八九十]{1,3}排)){0,5}",
                    "某地"),
            form(HAN + "{1,6}?(?:路|街|巷|弄|胡同|小区|花园|家园|大厦)(?:[0-9一二三四五六七八九十]{1,5}(?:号楼|号院|号|组|栋|幢|单元|层|室)){1,5}", "某地"));

    private static final Pattern BIRTH =
            Pattern.compile("(?:出生(?:日期|年月|时间)?|生日|生辰|(?<=[^发产])生于|诞生)(?:于|在|为|是|：|:| ){0,2}" + DATE + "|" + DATE
                    + "(?:出生|(?:凌晨|上午|下午|晚)?出?生(?!效|产|活|育|意|病|长|前|成))人?");

    /** Blanks within a name: beside a character that stands alone, or behind a surname. */
    private static final Pattern BLANKS = Pattern.compile(
            "(?<=(?<!" + HAN + ")" + HAN + ")[ \\u3000\\t]+(?=" + HAN + ")|(?<=" + HAN + ")[ \\u3000\\t]+(?=" + HAN
                    + "(?!" + HAN + "))|(?<=" + SURNAME + ")[ \\u3000\\t]+(?=" + HAN + ")");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");

    /** Names that others have shortened before: 王某, 张某某, 演甲某. */
    private static final Pattern SHORTENED = Pattern.compile(
            "(?:" + SURNAME + ")" + HAN + "?某(?!地|单位|人|日|年|月|些|种|个|处|时|村|镇|县|市|家|总|工|婶|叔)某?[甲乙丙丁0-9A-Z]?");

    /** Kinds of firms and places, without a name. */
    private static final Pattern NAMELESS = Pattern.compile(
            "[本该同原各全我外邻大小老新旁两]?(?:省|市|县|镇|乡|村|区|社区|街道|小区|村民委员会|居民委员会|居委会|村委会|物业|公司|合作社|工厂|加工厂|饭店|商店|超市|医院"
                    + "|卫生院|学校|小学|中学|幼儿园|银行|信用社|养殖场|经营部|工作室|事务所|施工队)|(?:作业|工业|生活|办公|住宅|公共|共有|危险|施工|景|厂|园|库|绿化|停车|防护|隔离|服务|休息)区|[门股上城菜夜超集都]市|[城乡村集]镇");

    private static final Pattern LEGAL_FORM = Pattern.compile("(?:有限责任公司|股份有限公司|有限公司|公司|专业合作社|合作社)$");

    private static final Pattern AGAIN = Pattern.compile("(某地|某人|某单位)(?:\\1)+");

    private final List<Map.Entry<Pattern, String>> known = new ArrayList<>();
    private final Collection<LocalDate> births;
    private final LocalDate old;

    /**
     * @param names of people and firms, and what stands in their place: the side they were on
     * @param births days on which the parties were born
     * @param settled the day of the agreement
     */
    WithoutPeople(Map<String, String> names, Collection<LocalDate> births, LocalDate settled) {
        this.births = births;
        this.old = settled.minusYears(YEARS);
        names.entrySet().stream()
                .map(each -> Map.entry(each.getKey().replaceAll("\\s", ""), each.getValue()))
                .filter(each -> each.getKey().length() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<String, String> each) ->
                                each.getKey().length())
                        .reversed())
                .forEach(each -> known.add(Map.entry(spread(each.getKey()), each.getValue())));
        // what he is called by those who know him: after all whole names
        names.forEach((name, instead) ->
                shortened(name.replaceAll("\\s", "")).ifPresent(call -> known.add(Map.entry(spread(call), instead))));
    }

    private static Optional<String> shortened(String name) {
        String call = name.length() == 3
                ? name.substring(1)
                : LEGAL_FORM.matcher(name).replaceAll("");
        return call.length() > 1 && call.length() < name.length() && !NameWords.ordinary(call)
                ? Optional.of(call)
                : Optional.empty();
    }

    /** A name as it is, or with blanks between its characters. */
    private static Pattern spread(String name) {
        List<String> characters = new ArrayList<>();
        name.codePoints().forEach(c -> characters.add(Pattern.quote(Character.toString(c))));
        return Pattern.compile(String.join("[ \\u3000\\t]*", characters));
    }

    private static Map.Entry<Pattern, String> form(String pattern, String instead) {
        return Map.entry(Pattern.compile(pattern), instead);
    }

    String text(String text) {
        String result = narrow(INVISIBLE.matcher(text).replaceAll(""));
        for (Map.Entry<Pattern, String> name : known) {
            result = name.getKey().matcher(result).replaceAll(Matcher.quoteReplacement(name.getValue()));
        }
        result = BLANKS.matcher(result).replaceAll("");
        result = BIRTH.matcher(result).replaceAll(BORN);
        for (Map.Entry<Pattern, String> form : NUMBERS) {
            result = form.getKey().matcher(result).replaceAll(form.getValue());
        }
        result = days(result);
        for (Map.Entry<Pattern, String> form : NAMED) {
            result = replace(result, form.getKey(), form.getValue());
        }
        result = PeopleInText.without(SHORTENED.matcher(result).replaceAll(SOMEBODY));
        return AGAIN.matcher(result).replaceAll("$1");
    }

    /** Wide digits and letters as they are on the keyboard. */
    private static String narrow(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
                result.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return result.toString();
    }

    private String days(String text) {
        return DAYS.matcher(text).replaceAll(found -> {
            LocalDate day = day(found);
            return Matcher.quoteReplacement(
                    day != null && (day.isBefore(old) || births.contains(day)) ? "〔日期〕" : found.group());
        });
    }

    private static LocalDate day(MatchResult found) {
        try {
            if (found.group(6) != null) {
                int year = 0;
                for (char digit : found.group(6).toCharArray()) {
                    year = year * 10 + digit(digit);
                }
                return LocalDate.of(year, number(found.group(7)), number(found.group(8)));
            }
            boolean written = found.group(2) != null;
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(written ? 2 : 4)),
                    Integer.parseInt(found.group(written ? 3 : 5)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static int digit(char character) {
        return Math.max(0, "〇一二三四五六七八九".indexOf(character));
    }

    /** Up to thirty-one: 二十三, 廿三, 二三. */
    private static int number(String chinese) {
        int number = 0;
        for (char character : chinese.toCharArray()) {
            number = switch (character) {
                case '十' -> Math.max(1, number) * 10;
                case '廿' -> 20;
                default -> number % 10 == 0 ? number + digit(character) : number * 10 + digit(character);
            };
        }
        return number;
    }

    private static String replace(String text, Pattern pattern, String instead) {
        Matcher found = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        while (found.find()) {
            String match = found.group();
            int lead = PlacesInText.lead(match);
            boolean named = !NAMELESS.matcher(match.substring(lead)).matches();
            found.appendReplacement(
                    result, Matcher.quoteReplacement(named ? match.substring(0, lead) + instead : match));
        }
        return found.appendTail(result).toString();
    }
}
