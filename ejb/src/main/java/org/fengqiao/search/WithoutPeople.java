package org.fengqiao.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes people, firms and places out of a text, so that it tells how a matter was settled and not whose it was (PIPL 73: nobody can be
 * recognised and nothing restored). The names of those who had a part are known and go first; what is left is found by its form.
 */
final class WithoutPeople {

    private static final String HAN = "[\\p{IsHan}]";

    /** What has a form: numbers first, as an address may hold one. */
    private static final List<Map.Entry<Pattern, String>> FORMS = List.of(
            form("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+", "〔邮箱〕"),
            form("(?<![0-9])(?:[0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9])", "〔证件号〕"),
            form("(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])", "〔证件号〕"),
            form("(?<![0-9])(?:\\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])", "〔电话〕"),
            form("(?<![0-9])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9])", "〔电话〕"),
            form("(?<![0-9])[0-9](?:[ -]?[0-9]){11,18}(?![0-9])", "〔账号〕"),
            form("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?[A-Z0-9]{5,6}", "〔车牌〕"),
            form("(?:微信|QQ|qq)(?:号)?[：: ]?[A-Za-z0-9_-]{5,}", "〔账号〕"),
            form("《?" + HAN + "{2,16}?〔[0-9]{4}〕" + HAN + "{0,6}[0-9]+号", "〔文号〕"),
            form(
                    HAN
                            + "{2,20}?(?:有限责任公司|股份有限公司|有限公司|公司|合作社|加工厂|工厂|饭店|商店|超市|医院|卫生院|学校|小学|中学|幼儿园|银行|信用社|养殖场|经营部|工作室|事务所|物业|施工队)",
                    "某单位"),
            form(
                    "(?:" + HAN + "{2,7}?(?:省|自治区|市|自治州|县|区|镇|乡|街道|社区|村民委员会|居民委员会|居委会|村委会|村)){1,6}(?:(?:" + HAN
                            + "{1,6}?(?:路|街|巷|弄|胡同|小区|花园|家园|大厦))?[0-9一二三四五六七八九十]{1,5}(?:号楼|号|组|队|栋|幢|单元|层|室)){0,5}",
                    "某地"),
            form(HAN + "{1,6}?(?:路|街|巷|弄|胡同|小区|花园|家园|大厦)(?:[0-9一二三四五六七八九十]{1,5}(?:号楼|号|组|栋|幢|单元|层|室)){1,5}", "某地"));

    /** Words in front of a place or a firm that belong to the sentence and not to its name. */
    private static final Pattern LEAD = Pattern.compile("^(?:.*?(?:双方|申请人|被申请人|位于|由|在|到|向|于|从|往|与|和|至|将|把|请|对|经|给|的))");

    private WithoutPeople() {}

    private static Map.Entry<Pattern, String> form(String pattern, String instead) {
        return Map.entry(Pattern.compile(pattern), instead);
    }

    /**
     * @param names of people and firms, and what stands in their place: the side they were on
     */
    static String text(String text, Map<String, String> names) {
        String result = text;
        List<Map.Entry<String, String>> known = names.entrySet().stream()
                .filter(each -> each.getKey().strip().length() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<String, String> each) ->
                                each.getKey().length())
                        .reversed())
                .toList();
        for (Map.Entry<String, String> name : known) {
            result = result.replace(name.getKey().strip(), name.getValue());
        }
        for (Map.Entry<Pattern, String> form : FORMS) {
            result = replace(result, form.getKey(), form.getValue());
        }
        return result;
    }

    private static String replace(String text, Pattern pattern, String instead) {
        Matcher found = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        while (found.find()) {
            String match = found.group();
            Matcher lead = LEAD.matcher(match);
            String kept = lead.find() && lead.end() < match.length() - 1 ? lead.group() : "";
            found.appendReplacement(result, Matcher.quoteReplacement(kept + instead));
        }
        return found.appendTail(result).toString();
    }
}
