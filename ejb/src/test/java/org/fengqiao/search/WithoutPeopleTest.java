package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutPeopleTest {

    private static final Map<String, String> NAMES = Map.of("演甲某", "申请人", "演乙某", "被申请人", "演乙", "调解员");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "演乙某于2026年12月31日前付给演甲某3000元|被申请人于2026年12月31日前付给申请人3000元",
                "电话13800001234，身份证11010519491231002X|电话〔电话〕，身份证〔证件号〕",
                "汇入6222 0012 3456 7890 123账户|汇入〔账号〕账户",
                "座机0319-7651234|座机〔电话〕",
                "位于任泽区任城镇北街社区1号的房屋|位于某地的房屋",
                "由河北某某建筑有限公司付清工资|由某单位付清工资",
                "车辆冀E12345的修理费|车辆〔车牌〕的修理费",
                "邮箱a.b@example.com|邮箱〔邮箱〕",
                "赔偿9600元，分3期付清|赔偿9600元，分3期付清",
                "双方各自清理排水沟，今后互不追究|双方各自清理排水沟，今后互不追究"
            })
    void peopleFirmsAndPlacesAreGoneAndTheMatterStays(String written, String shown) {
        assertEquals(shown, WithoutPeople.text(written, NAMES));
    }

    @Test
    void aLongNameIsNotCutByAShorterOne() {
        assertEquals("被申请人向申请人道歉", WithoutPeople.text("演乙某向演甲某道歉", NAMES));
    }
}
