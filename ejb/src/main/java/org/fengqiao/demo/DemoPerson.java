package org.fengqiao.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.fengqiao.casefile.IdType;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.casefile.PartyKind;
import org.fengqiao.casefile.Protection;
import org.fengqiao.casefile.RepresentativeForm;
import org.fengqiao.casefile.Sex;
import org.fengqiao.casefile.Side;

/** Somebody, or some organisation, invented for the demo. */
record DemoPerson(
        PartyKind kind,
        String name,
        boolean male,
        LocalDate born,
        IdType idType,
        String idNumber,
        String phone,
        String address,
        String occupation,
        String representative,
        String representativePost,
        List<RepresentativeForm> representatives) {

    private static final List<String> ENDINGS = List.of(
            "支公司", "公司", "村民小组", "合作社", "卫生院", "医院", "诊所", "饭店", "酒楼", "美发店", "门窗店", "经营部", "门市部", "加工部", "服务部", "维修部",
            "俱乐部", "养殖场", "农场", "早教中心", "服务中心", "指挥部", "旅行社", "直播间", "洗车行", "商行", "厂", "店", "站", "馆", "园", "处", "铺",
            "校", "厅");

    boolean organisation() {
        return kind == PartyKind.ORGANISATION;
    }

    int age(LocalDate on) {
        return Period.between(born, on).getYears();
    }

    /** What people call it after the first time; only organisations have long names. */
    String shortName() {
        if (!organisation()) {
            return name;
        }
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return "该"
                        + (ending.equals("支公司")
                                ? "保险公司"
                                : ending.equals("村民小组") ? "组" : ending.equals("处") ? "店" : ending);
            }
        }
        return name;
    }

    DemoPerson represented(List<RepresentativeForm> by) {
        return new DemoPerson(
                kind,
                name,
                male,
                born,
                idType,
                idNumber,
                phone,
                address,
                occupation,
                representative,
                representativePost,
                by);
    }

    /** The same without papers: nobody is turned away for that. */
    DemoPerson withoutPapers() {
        return new DemoPerson(
                kind,
                name,
                male,
                born,
                IdType.NONE,
                null,
                phone,
                address,
                occupation,
                representative,
                representativePost,
                representatives);
    }

    DemoPerson at(String home) {
        return new DemoPerson(
                kind,
                name,
                male,
                born,
                idType,
                idNumber,
                phone,
                home,
                occupation,
                representative,
                representativePost,
                representatives);
    }

    PartyForm party(Side side) {
        return new PartyForm(
                side,
                kind,
                name,
                idType,
                idNumber,
                phone,
                address,
                organisation() ? null : male ? Sex.MALE : Sex.FEMALE,
                born,
                occupation,
                organisation() ? null : "汉族",
                representative,
                representativePost,
                representatives,
                Protection.NONE);
    }
}
