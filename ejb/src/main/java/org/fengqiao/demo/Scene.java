package org.fengqiao.demo;

/**
 * Where a story happens.
 *
 * @param region whose code the case bears: mostly the village, for some the township or the county
 * @param village where it happened all the same
 * @param other another village of the same township
 */
record Scene(DemoPlace region, DemoPlace village, DemoPlace other, DemoPlace townPlace, String countyName) {

    String town() {
        return townPlace.spoken();
    }

    String home(Telling telling) {
        return home(village, telling);
    }

    String homeElsewhere(Telling telling) {
        return home(other, telling);
    }

    private String home(DemoPlace at, Telling telling) {
        String street = at.urban() && telling.chance(45)
                ? "演示小区" + telling.random.nextInt(1, 19) + "号楼" + telling.random.nextInt(1, 5) + "单元"
                        + telling.random.nextInt(1, 12) + "0" + telling.random.nextInt(1, 4) + "室"
                : "演示街" + telling.random.nextInt(1, 260) + "号";
        return countyName + town() + at.spoken() + street;
    }
}
