package org.fengqiao.demo;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spreads the stories over the county: every village has its own weight, and the first of a township, where its market is, a greater one. */
final class Where {

    private static final int SEAT = 4;

    private final DemoPlace county;
    private final List<DemoPlace> towns;
    private final List<DemoPlace> villages;
    private final double[] sums;

    Where(List<DemoPlace> places, SplittableRandom random) {
        county = places.stream()
                .filter(p -> p.code().endsWith("000000"))
                .findFirst()
                .orElseThrow();
        towns = places.stream().filter(DemoPlace::town).toList();
        villages = places.stream().filter(DemoPlace::village).toList();
        sums = new double[villages.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            DemoPlace village = villages.get(i);
            boolean seat = i == 0 || !townOf(villages.get(i - 1)).equals(townOf(village));
            double own = 0.5 + random.nextDouble() + random.nextDouble() * random.nextDouble();
            double weight = seat ? SEAT : own * (village.urban() ? 1.25 : 1);
            sum += weight;
            sums[i] = sum;
        }
    }

    Scene choose(SplittableRandom random) {
        DemoPlace village = village(random);
        DemoPlace town = townOf(village);
        List<DemoPlace> near = villages.stream()
                .filter(v -> v.within(town) && !v.equals(village))
                .toList();
        DemoPlace other = near.isEmpty() ? village : near.get(random.nextInt(near.size()));
        // What crosses villages or is too hard for one is registered at the township or the county (Rules of 2002, Art.
        // 21).
        int dice = random.nextInt(1000);
        DemoPlace region = dice < 22 ? county : dice < 90 ? town : village;
        return new Scene(region, village, other, town, county.name());
    }

    private DemoPlace village(SplittableRandom random) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int i = Arrays.binarySearch(sums, at);
        return villages.get(i < 0 ? -i - 1 : i);
    }

    private DemoPlace townOf(DemoPlace village) {
        return towns.stream().filter(village::within).findFirst().orElseThrow();
    }
}
