package org.fengqiao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Given names by sex and generation. Everybody in the demo bears the surname 演, so that nobody takes him for a real person. */
public final class DemoNames {

    public static final String SURNAME = "演";

    private static final List<String> MEN_OLD =
            pairs("建 国 志 文 永 春 海 振 玉 金 保 长 连 庆 书 立 学 增 福 贵 守 成 德 新 广", "国 军 华 民 山 林 田 生 平 海 祥 堂 章 来 岭 锁 柱 义 忠 恒");
    private static final List<String> WOMEN_OLD =
            pairs("秀 桂 玉 淑 凤 兰 春 金 素 瑞 爱 书 银 改 巧 俊 香 荣 彩 月", "英 兰 珍 芬 花 芳 荣 娥 琴 芝 梅 云 霞 莲 枝 敏 婷 芹 巧 欣");
    private static final List<String> MEN_MIDDLE =
            pairs("志 建 永 立 海 俊 晓 红 少 运 彦 卫 利 占 素 国 振 景 朝 瑞", "强 军 波 涛 勇 峰 辉 杰 刚 伟 朋 超 亮 斌 东 民 坡 肖 江 良");
    private static final List<String> WOMEN_MIDDLE =
            pairs("丽 晓 海 红 艳 素 俊 翠 彦 雪 建 利 志 会 立 春 秋 景 瑞 云", "霞 娟 丽 敏 红 燕 平 芳 静 玲 华 芬 萍 巧 格 艳 琴 改 肖 青");
    private static final List<String> MEN_YOUNG =
            pairs("浩 子 宇 俊 嘉 梓 泽 世 一 博 昊 天 明 家 思 文 奕 佳 鹏 晨", "轩 涵 豪 博 宁 阳 泽 凯 辰 宸 楠 硕 琪 诚 航 飞 昂 毅 霖 远");
    private static final List<String> WOMEN_YOUNG =
            pairs("梓 雨 欣 思 佳 诗 若 可 一 语 晨 嘉 雅 紫 静 子 梦 依 馨 怡", "涵 彤 怡 琪 萱 瑶 诺 妍 雯 宁 晗 冉 桐 菲 悦 溪 玥 月 然 瑜");

    private static final int OLD = 1972;
    private static final int MIDDLE = 1996;

    private DemoNames() {}

    static String name(boolean male, int birthYear, SplittableRandom random) {
        List<String> names = birthYear < OLD
                ? male ? MEN_OLD : WOMEN_OLD
                : birthYear < MIDDLE ? male ? MEN_MIDDLE : WOMEN_MIDDLE : male ? MEN_YOUNG : WOMEN_YOUNG;
        return SURNAME + names.get(random.nextInt(names.size()));
    }

    /** All different names of grown-ups, men and women by turns; for {@link DemoPeople#mediatorName}. */
    static List<String> grownUps() {
        Set<String> names = new HashSet<>();
        List<String> order = new ArrayList<>();
        List<List<String>> pools = List.of(MEN_MIDDLE, WOMEN_MIDDLE, MEN_OLD, WOMEN_OLD, MEN_MIDDLE);
        // 97 divides the size of no pool: each name of a pool comes once before any comes again.
        for (int i = 0; order.size() < 1000; i++) {
            List<String> pool = pools.get(i % pools.size());
            String name = SURNAME + pool.get(i / pools.size() * 97 % pool.size());
            if (names.add(name)) {
                order.add(name);
            }
        }
        return List.copyOf(order);
    }

    private static List<String> pairs(String first, String second) {
        return Arrays.stream(first.split(" "))
                .flatMap(a -> Arrays.stream(second.split(" "))
                        .filter(b -> !a.equals(b))
                        .map(b -> a + b))
                .toList();
    }
}
