package org.fengqiao.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.fengqiao.casefile.IdType;
import org.fengqiao.casefile.PartyKind;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.RepresentativeForm;
import org.fengqiao.shared.CreditCode;
import org.fengqiao.shared.IdCard;

/**
 * Makes people and organisations. Numbers are right by their check digits and given to nobody twice; phones come from a range that
 * looks like a sample at first sight (1380000xxxx).
 */
public final class DemoPeople {

    private static final List<String> MEDIATORS = DemoNames.grownUps();
    private static final String[] PHONES = {"1380000", "1390000", "1370000", "1360000", "1350000", "1580000", "1590000"
    };
    private static final String[] FIRM_NAMES =
            ("宏远 鑫盛 恒通 瑞丰 金泰 顺达 永兴 华强 昌盛 德信 兴隆 佳和 万通 富源 众诚 天润 聚力 润泽 广源 同心 双赢 惠民 泰和 利群 通达 新景 家和 祥云 嘉禾 绿源").split(" ");

    /** Kinds of organisations: what stands after the name, and how its credit code begins. */
    private static final Map<String, String[]> FIRMS = Map.ofEntries(
            Map.entry("物业", firm("91", "物业服务有限公司")),
            Map.entry("建筑", firm("91", "建筑工程有限公司", "建筑劳务有限公司", "市政工程有限公司", "装饰工程有限公司")),
            Map.entry("装修", firm("91", "装饰工程有限公司", "门窗店", "家居装饰有限公司")),
            Map.entry("工厂", firm("91", "机械配件有限公司", "机械制造有限公司", "轴承有限公司", "橡塑制品有限公司", "纺织有限公司", "紧固件厂")),
            Map.entry("作坊", firm("92", "机械加工部", "铸件厂", "橡胶制品厂", "木器加工厂", "石材加工部", "钣金加工部")),
            Map.entry("合作社", firm("93", "种植专业合作社", "农机服务专业合作社", "蔬菜种植专业合作社", "棉花种植专业合作社", "家庭农场")),
            Map.entry("养殖", firm("93", "养殖专业合作社", "养殖场", "蛋鸡养殖场", "生猪养殖场")),
            Map.entry("农资", firm("92", "农资经营部", "种业门市部", "农资服务站", "肥料经销处")),
            Map.entry("大棚", firm("91", "农业设施有限公司", "温室工程有限公司")),
            Map.entry("商贸", firm("91", "商贸有限公司", "建材经营部", "五金经销处", "粮油贸易有限公司")),
            Map.entry("家电", firm("92", "家电商行", "电器维修部", "家电服务部")),
            Map.entry("餐饮", firm("92", "饭店", "酒楼", "宴会厅", "餐饮店")),
            Map.entry("小吃", firm("92", "烧烤店", "早点铺", "快餐店", "面馆")),
            Map.entry("美容", firm("92", "美容养生馆", "健身俱乐部", "美发店")),
            Map.entry("充卡", firm("92", "洗车行", "儿童游乐园", "健身俱乐部", "美发店", "早教中心")),
            Map.entry("医院", firm("12", "综合医院", "中西医结合医院", "乡镇卫生院", "骨科医院")),
            Map.entry("诊所", firm("92", "口腔诊所", "西医诊所", "中医诊所")),
            Map.entry("旅行社", firm("91", "国际旅行社有限公司", "旅行社有限公司", "假期旅游有限公司")),
            Map.entry("景区", firm("91", "采摘园", "生态旅游有限公司", "水上乐园", "农业观光园")),
            Map.entry("电商", firm("91", "电子商务有限公司", "网络科技有限公司", "网店")),
            Map.entry("直播", firm("91", "直播间", "文化传媒有限公司", "电子商务有限公司")),
            Map.entry("快递", firm("92", "快递服务部", "物流服务站", "快递驿站")),
            Map.entry("运输", firm("91", "运输有限公司", "物流有限公司", "货运服务部")),
            Map.entry("保险", firm("91", "财产保险股份有限公司支公司")),
            Map.entry("村组", firm("54", "第一村民小组", "第二村民小组", "第三村民小组", "第四村民小组", "第五村民小组")),
            Map.entry("合作经济", firm("54", "股份经济合作社")),
            Map.entry("征收", firm("12", "征收服务中心", "项目建设指挥部")),
            Map.entry("驾校", firm("91", "驾驶员培训有限公司", "职业技能培训学校", "教育培训学校")));

    private final SplittableRandom random;
    private final LocalDate today;
    private final Set<String> numbers = new HashSet<>();
    private int phones;

    DemoPeople(SplittableRandom random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** Name of the i-th member of the staff, mediators first; different for every i below 1,000 and the same for ever. */
    public static String mediatorName(int i) {
        return MEDIATORS.get(i);
    }

    DemoPerson person(boolean male, int age, String home, String occupation) {
        // Whoever is n years old today was born within the 365 days before n years ago.
        LocalDate born = today.minusYears(age).minusDays(random.nextInt(1, 360));
        return new DemoPerson(
                PartyKind.PERSON,
                DemoNames.name(male, born.getYear(), random),
                male,
                born,
                IdType.ID_CARD,
                idNumber(born, male),
                age < 12 ? null : phone(),
                home,
                occupation != null ? occupation : occupation(age, male),
                null,
                null,
                List.of());
    }

    DemoPerson organisation(String kind, String town) {
        String[] firm = FIRMS.get(kind);
        boolean pub = firm[0].equals("54") || kind.equals("征收");
        String name = "演示" + (pub ? "" : FIRM_NAMES[random.nextInt(FIRM_NAMES.length)])
                + firm[random.nextInt(1, firm.length)];
        boolean trade = firm[0].equals("92");
        boolean group = firm[0].equals("54");
        boolean male = random.nextInt(10) < 7;
        return new DemoPerson(
                PartyKind.ORGANISATION,
                name,
                male,
                null,
                IdType.CREDIT_CODE,
                creditCode(firm[0]),
                phone(),
                town + "演示路" + random.nextInt(1, 200) + "号",
                null,
                DemoNames.name(male, today.getYear() - random.nextInt(32, 60), random),
                group ? "组长" : trade ? "经营者" : firm[0].equals("93") ? "理事长" : firm[0].equals("12") ? "负责人" : "经理",
                List.of());
    }

    static boolean knows(String kind) {
        return FIRMS.containsKey(kind);
    }

    RepresentativeForm guardian(DemoPerson parent) {
        return new RepresentativeForm(
                PartyRole.GUARDIAN,
                parent.name(),
                IdType.ID_CARD,
                parent.idNumber(),
                parent.phone(),
                parent.male() ? "父亲" : "母亲");
    }

    RepresentativeForm agent() {
        boolean male = random.nextBoolean();
        LocalDate born = today.minusYears(random.nextInt(28, 58)).minusDays(random.nextInt(1, 360));
        String[] relations = {"亲属", "基层法律服务工作者", "同村村民", "律师", "单位职工"};
        return new RepresentativeForm(
                PartyRole.AGENT,
                DemoNames.name(male, born.getYear(), random),
                IdType.ID_CARD,
                idNumber(born, male),
                phone(),
                relations[random.nextInt(relations.length)]);
    }

    /** A name for somebody who only occurs in a story: a witness, a child. */
    String passer(boolean male, int age) {
        return DemoNames.name(male, today.getYear() - age, random);
    }

    private String idNumber(LocalDate born, boolean male) {
        String number;
        do {
            int sequence = random.nextInt(1, 500) * 2 - (male ? 1 : 2);
            String first = String.format(
                    "130505%04d%02d%02d%03d", born.getYear(), born.getMonthValue(), born.getDayOfMonth(), sequence);
            number = first + IdCard.checkCharacter(first);
        } while (!numbers.add(number));
        return number;
    }

    private String creditCode(String kind) {
        String code;
        do {
            StringBuilder first = new StringBuilder(kind + "130505MA");
            for (int i = 0; i < 7; i++) {
                first.append("0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(random.nextInt(31)));
            }
            code = first.append(CreditCode.checkCharacter(first.toString())).toString();
        } while (!numbers.add(code));
        return code;
    }

    // 7919 is prime to 70,000: the numbers come in no visible order and none comes twice.
    private String phone() {
        int n = (int) ((long) phones++ * 7919 % (PHONES.length * 10_000L));
        return PHONES[n / 10_000] + String.format("%04d", n % 10_000);
    }

    private String occupation(int age, boolean male) {
        if (age < 7) {
            return "学龄前儿童";
        }
        if (age < 18) {
            return "学生";
        }
        String[] choices = age > 66
                ? new String[] {"农民", "农民", "农民", "退休工人", "退休教师"}
                : male
                        ? new String[] {"农民", "农民", "农民", "务工人员", "个体工商户", "货车司机", "建筑工人", "机械加工工人", "养殖户", "大棚种植户"}
                        : new String[] {"农民", "农民", "农民", "务工人员", "个体工商户", "缝纫工", "超市营业员", "大棚种植户", "家庭主妇", "幼儿园教师"};
        return choices[random.nextInt(choices.length)];
    }

    private static String[] firm(String... codeAndNames) {
        return codeAndNames;
    }
}
