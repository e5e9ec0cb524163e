package org.fengqiao.demo;

import static org.fengqiao.organisation.ResidenceMode.ON_CALL;
import static org.fengqiao.organisation.ResidenceMode.RESIDENT;
import static org.fengqiao.organisation.ResidenceMode.ROTATING;

import java.util.List;
import org.fengqiao.organisation.ResidenceMode;

/** Units that are usually present at a centre (DOMAIN 4.2), named after the place. */
record DemoUnit(String name, ResidenceMode mode) {

    /** The first one has the account {@code unit-130505}. */
    static final List<DemoUnit> OF_COUNTY = List.of(
            new DemoUnit("人力资源和社会保障局", RESIDENT),
            new DemoUnit("人民法院诉讼服务中心", RESIDENT),
            new DemoUnit("公安局", RESIDENT),
            new DemoUnit("司法局公共法律服务中心", RESIDENT),
            new DemoUnit("信访局", RESIDENT),
            new DemoUnit("人民检察院", ROTATING),
            new DemoUnit("自然资源和规划局", ROTATING),
            new DemoUnit("住房和城乡建设局", ROTATING),
            new DemoUnit("市场监督管理局", ROTATING),
            new DemoUnit("妇女联合会", ROTATING),
            new DemoUnit("民政局", ON_CALL),
            new DemoUnit("卫生健康局", ON_CALL));

    static final List<DemoUnit> OF_TOWNSHIP =
            List.of(new DemoUnit("司法所", RESIDENT), new DemoUnit("派出所", ROTATING), new DemoUnit("自然资源所", ON_CALL));
}
