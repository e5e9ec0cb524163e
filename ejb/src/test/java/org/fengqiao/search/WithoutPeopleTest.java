package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutPeopleTest {

    private final WithoutPeople without = new WithoutPeople(
            Map.of("演甲某", "申请人", "演乙某", "被申请人", "演乙", "调解员", "演示建材有限公司", "被申请人"),
            Set.of(LocalDate.of(2024, 6, 1)),
            LocalDate.of(2026, 4, 1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "演乙某于2026年12月31日前付给演甲某3000元|被申请人于2026年12月31日前付给申请人3000元",
                "甲某保证不再来往，演 乙　某同意|申请人保证不再来往，被申请人同意",
                "演示建材退还货款|被申请人退还货款"
            })
    void those_who_had_a_part_are_told_by_their_side(String written, String shown) {
        assertEquals(shown, without.text(written));
    }

    @Test
    void a_long_name_is_not_cut_by_a_shorter_one() {
        assertEquals("被申请人向申请人道歉", without.text("演乙某向演甲某道歉"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "由王小二之妻张桂兰于月底前付清|由某人之妻某人于月底前付清",
                "老李家与张婶宅基地纠纷|老某家与某婶宅基地纠纷",
                "刘家与赵家共用一道山墙，张叔家门口不再堆物|某家与某家共用一道山墙，某叔家门口不再堆物",
                "老陈、小赵各出一半，由赵老师与孙主任见证|老某、小某各出一半，由某老师与某主任见证",
                "邻居李秀英、刘大山作证|邻居某人、某人作证",
                "被申请人之妻演桂兰、之子演志强到场，证人演大山|被申请人之妻某人、之子某人到场，证人某人",
                "演小某（1985年3月2日生）|某人（〔出生日期〕）",
                "演　丙　某与王 小 二和解|某人与某人和解",
                "王某某与张某|某人与某人",
                "由于秀芬于5月1日前付清|由某人于5月1日前付清",
                "向刘志民退还货款|向某人退还货款",
                "孟秋琴与欧阳明月|某人与某人",
                "外号“大头”的邻居，人称张三疯|某人的邻居，某人",
                "阿布都热依木·买买提|某人",
                "车主 John Smith 到场|车主 某人 到场"
            })
    void those_whom_nobody_named_are_gone(String written, String shown) {
        assertEquals(shown, without.text(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电话13800001234，身份证11010519491231002X|电话〔电话〕，身份证〔证件号〕",
                "身份证号１３０５２１１９８５０３０２１２３Ｘ|身份证号〔证件号〕",
                "身份证130521 19850302 123X|身份证〔证件号〕",
                "手机138-0000-1234或一三八零零零零一二三四|手机〔电话〕或〔电话〕",
                "汇入6222 0012 3456 7890 123账户，尾号3344的卡|汇入〔账号〕账户，尾号〔号码〕的卡",
                "座机0319-7651234，电话：7651234|座机〔电话〕，电话〔号码〕",
                "护照E12345678，微信号wang_er88|护照〔号码〕，微信〔号码〕",
                "130521********1234|〔号码〕",
                "车辆冀E12345、冀ED12345的修理费|车辆〔车牌〕、〔车牌〕的修理费",
                "邮箱a.b@example.com|邮箱〔邮箱〕",
                "（2026）冀0505民初123号调解书|〔文号〕调解书"
            })
    void numbers_are_gone(String written, String shown) {
        assertEquals(shown, without.text(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "出生于1985年3月2日，1985-03-02|〔出生日期〕，〔日期〕",
                "一九八五年三月二日生，八五年生人|〔出生日期〕，〔出生日期〕",
                "1990.03.02出生的次女，生日：2015年6月1日|〔出生日期〕的次女，〔出生日期〕",
                "孩子（2024年6月1日、2024-06-01、二〇二四年六月一日）由演甲某抚养|孩子（〔日期〕、〔日期〕、〔日期〕）由申请人抚养",
                "协议自2026年5月1日生效|协议自2026年5月1日生效"
            })
    void days_of_birth_are_gone(String written, String shown) {
        assertEquals(shown, without.text(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "槐树底下18号的院子|某地的院子",
                "3号楼2单元501室漏水到楼下，3-2-501号同样|某地漏水到楼下，某地同样",
                "位于任泽区任城镇北街社区1号的房屋|位于某地的房屋",
                "住任泽区任城镇北街社区3号楼2单元501室|住某地",
                "由河北某某建筑有限公司付清工资|由某单位付清工资",
                "货款由被申请人付到演示路和平饭店|货款由被申请人付到某单位",
                "由任泽区向阳镇政府监督|由某地政府监督"
            })
    void places_and_firms_are_gone(String written, String shown) {
        assertEquals(shown, without.text(written));
    }

    /** How it was settled is what the text is read for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "于2026年5月1日前支付12,000元",
                "赔偿9600元，分3期付清，每月5号前一期，5月18号付完",
                "人民币壹万贰仟元整（12000.00元）；2026-05-01 12000元，2026-06-01 8000元",
                "20260501前付清，2026.5.1前交房",
                "父亲每月5日前给付抚养费1,200元，至2039年6月1日",
                "转入原账户12000元，微信12000.00元，手机5000元，支付宝12,000元",
                "城镇居民标准，集市摊位，县城住房",
                "双方各自清理排水沟，今后互不追究",
                "二楼住户修好下水管，漏到一楼的损失由楼上赔",
                "双方系同村邻居，由村委会埋设界石，到村委会办理备案手续",
                "高峰期不得使用，和平解决，向本院申请司法确认",
                "景区消费纠纷，拖欠物业费，门市租赁，封闭作业区"
            })
    void what_was_agreed_stays(String written) {
        assertEquals(written, without.text(written));
    }
}
