package org.fengqiao.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.fengqiao.casefile.Channel;
import org.fengqiao.casefile.Protection;
import org.fengqiao.casefile.Sex;
import org.fengqiao.casefile.Urgency;
import org.fengqiao.routing.Road.Willingness;

/** Lists to choose from in the form. */
@Named("intakeChoices")
@ApplicationScoped
public class IntakeChoices {

    /** The 56 peoples of GB/T 3304, in the order of their codes. Names of their own, the same in every language of the pages. */
    private static final List<String> ETHNICITIES =
            List.of(("汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族"
                            + " 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族"
                            + " 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族")
                    .split(" "));

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public Protection[] getProtections() {
        return Protection.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public Willingness[] getWillingness() {
        return Willingness.values();
    }

    public List<String> getEthnicities() {
        return ETHNICITIES;
    }
}
