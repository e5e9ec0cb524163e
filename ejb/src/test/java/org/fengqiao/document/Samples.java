package org.fengqiao.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Papers for the tests; the persons are invented. */
final class Samples {

    static final Instant PRINTED = Instant.parse("2026-11-24T02:30:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Samples() {}

    static FormParty person(String label, String name) {
        return new FormParty.Person(label, name, "男", "汉族", 46, "农民", "138****1234", "河北省邢台市任泽区任城镇北街社区", List.of());
    }

    static FormParty organisation(String name) {
        return new FormParty.Organisation("当事人", name, "河北省邢台市任泽区任城镇建设路18号", "李建国", "经理", "0319-7561234", List.of());
    }

    static AgreementForm agreement(boolean draft) {
        return new AgreementForm(
                draft ? null : "（2026）任城人调字第12号",
                "任泽区任城镇人民调解委员会",
                List.of(
                        new FormParty.Person(
                                "被申请人",
                                "张志强",
                                "男",
                                "维吾尔族",
                                17,
                                "农民",
                                "138****1234",
                                "河北省邢台市任泽区任城镇北街社区育才路与建设路交叉口东北角阳光小区12号楼3单元1802室",
                                List.of(new FormParty.Agent("法定代理人", "张大山", "139****5678"))),
                        organisation("邢台市任泽区顺达建材有限公司")),
                "2026年3月，张志强到顺达建材有限公司从事装卸工作，双方口头约定日工资160元，按月结算。2026年6月至8月，公司以资金周转困难为由未支付工资，累计拖欠人民币12,800.50元。张志强多次催要未果，于2026年11月3日向本调解委员会申请调解。\n"
                        + "双方对拖欠工资的事实无争议，争议事项为：（一）拖欠工资的具体数额；（二）支付的时间和方式；（三）是否支付逾期付款的利息。",
                List.of(
                        "顺达建材有限公司确认拖欠张志强2026年6月至8月工资共计人民币12,800.50元（大写：壹万贰仟捌佰元零伍角整）。",
                        "上述款项分两期支付，以银行转账方式付至张志强本人账户。",
                        "张志强放弃要求支付逾期付款利息的请求。",
                        "双方就本次纠纷再无其他争议，今后互不追究。"),
                "银行转账，分两期付清。",
                List.of(
                        new AgreementForm.Performance(
                                "邢台市任泽区顺达建材有限公司", "支付第一期工资", new BigDecimal("6400"), LocalDate.of(2026, 12, 10)),
                        new AgreementForm.Performance(
                                "邢台市任泽区顺达建材有限公司", "支付第二期工资", new BigDecimal("6400.50"), LocalDate.of(2027, 1, 10)),
                        new AgreementForm.Performance("张志强", "收到全部款项后出具收条", null, null)),
                3,
                List.of(
                        new FormSignature("张志强", draft ? null : DAY, "按指印"),
                        new FormSignature("邢台市任泽区顺达建材有限公司", draft ? null : DAY, "盖章")),
                List.of(new FormSignature("王秀兰", draft ? null : DAY, null)),
                FormSignature.open("赵敏"),
                null,
                draft ? null : DAY,
                draft);
    }

    /** Ten parties, sixty items, twenty thousand characters of facts, and a row of the plan that is taller than a page. */
    static AgreementForm longAgreement(boolean draft) {
        AgreementForm form = agreement(draft);
        String sentence = "双方因承包地边界、灌溉用水和通行问题发生争执，经村委会多次劝解未果；";
        String facts = IntStream.range(0, 20_000 / (sentence.length() + 6))
                .mapToObj(i -> "（事实" + i + "）" + sentence + (i % 40 == 39 ? "\n" : ""))
                .reduce("", String::concat);
        List<FormParty> parties = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> i % 2 == 0 ? organisation("第" + i + "公司") : person("当事人", "当事" + i))
                .toList();
        List<String> items = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "协议事项" + i + "：" + sentence.repeat(i % 7 + 1))
                .toList();
        List<AgreementForm.Performance> performances = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            String what = "第" + i + "项履行" + (i == 20 ? "，" + numbered(300) : "");
            performances.add(new AgreementForm.Performance(
                    "履行人" + i, what, new BigDecimal("1000.00").add(BigDecimal.valueOf(i)), DAY));
        }
        return new AgreementForm(
                form.number(),
                form.committee(),
                parties,
                facts,
                items,
                form.manner(),
                performances,
                11,
                parties.stream().map(p -> FormSignature.open(p.name())).toList(),
                form.mediators(),
                form.recorder(),
                form.sealedOn(),
                form.date(),
                draft);
    }

    private static String numbered(int pieces) {
        return IntStream.range(0, pieces).mapToObj(i -> "交付第" + i + "批货物，").reduce("", String::concat);
    }

    static ReceiptForm receipt() {
        return new ReceiptForm(
                "130505100001-2026-000123",
                "7K4M-92QX",
                "https://centre.example/q/7K4M92QX",
                "任泽区任城镇北街社区综治中心",
                DAY,
                "张**",
                "张**与顺达建材公司追索劳动报酬纠纷",
                "刘芳",
                "0319-7561234");
    }

    static RegistrationForm registration() {
        return new RegistrationForm(
                "（2026）任城人调字第12号",
                "任泽区任城镇人民调解委员会",
                LocalDate.of(2026, 11, 4),
                false,
                List.of("张志强"),
                List.of("邢台市任泽区顺达建材有限公司"),
                "拖欠农民工工资纠纷",
                "张志强称：2026年6月至8月在顺达建材有限公司务工，公司拖欠工资12,800.50元，多次催要未果，请求调解。",
                List.of(FormSignature.open("张志强"), FormSignature.open("邢台市任泽区顺达建材有限公司")),
                FormSignature.open("赵敏"),
                LocalDate.of(2026, 11, 4));
    }

    static OfficialForms forms() {
        OfficialForms forms = new OfficialForms();
        forms.templates = new DocumentTemplates();
        forms.printer = Printing.PRINTER;
        return forms;
    }
}
