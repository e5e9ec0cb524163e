package org.fengqiao.statistics;

import java.util.Arrays;
import java.util.function.ToLongFunction;

/** The measures of something, and the rates that follow from them by {@link Indicator}. */
public final class Figures {

    private static final Measure[] MEASURES = Measure.values();
    public static final Figures NONE = new Figures(new long[MEASURES.length]);

    private final long[] values;

    private Figures(long[] values) {
        this.values = values;
    }

    public static Figures of(ToLongFunction<Measure> value) {
        return new Figures(Arrays.stream(MEASURES).mapToLong(value).toArray());
    }

    public static Figures one(Measure measure, long value) {
        return of(m -> m == measure ? value : 0);
    }

    public long get(Measure measure) {
        return values[measure.ordinal()];
    }

    public Figures plus(Figures other) {
        return of(m -> get(m) + other.get(m));
    }

    public Figures minus(Figures other) {
        return of(m -> get(m) - other.get(m));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public long accepted() {
        return get(Measure.ACCEPTED);
    }

    public long takenUp() {
        return get(Measure.TAKEN_UP);
    }

    public long mediated() {
        return get(Measure.MEDIATED);
    }

    public long successful() {
        return get(Measure.SUCCESSFUL);
    }

    /** Of the disputes accepted in the period, those whose mediation has begun. */
    public Rate mediationRate() {
        return Rate.of(takenUp(), accepted());
    }

    /** Of the mediations concluded in the period, those that ended in an agreement which took effect. */
    public Rate successRate() {
        return Rate.of(successful(), mediated());
    }

    /** Of the agreements that fell due in the period, those performed in full. */
    public Rate performanceRate() {
        return Rate.of(get(Measure.PERFORMED), get(Measure.PERFORMANCE_DUE));
    }

    /** Days from acceptance to conclusion, over the mediations concluded in the period. */
    public Rate averageDays() {
        return Rate.of(get(Measure.DAYS_USED), mediated());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Measure measure : MEASURES) {
            if (get(measure) != 0) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(measure)
                        .append('=')
                        .append(get(measure));
            }
        }
        return text.isEmpty() ? "-" : text.toString();
    }
}
