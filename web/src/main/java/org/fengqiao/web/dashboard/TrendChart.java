package org.fengqiao.web.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fengqiao.statistics.Rate;

/**
 * A line of rates month by month, drawn on a field of {@link #WIDTH} by {@link #HEIGHT}. Where a month has no rate the line is broken:
 * nothing is drawn that is not known.
 */
public final class TrendChart {

    public static final int WIDTH = 420;
    public static final int HEIGHT = 156;

    private static final double LEFT = 58;
    private static final double RIGHT = WIDTH - 22.0;
    private static final double TOP = 32;
    private static final double BOTTOM = 116;
    private static final int MOST_LABELS = 6;

    /** @param label null where there is no room for all of them */
    public record Point(double x, Double y, String label, String name, String percent) {

        public String left() {
            return coordinate(x);
        }

        public String top() {
            return coordinate(y);
        }
    }

    private final List<Point> points = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final BigDecimal low;
    private final Double average;

    /**
     * @param labels short names of the months, under the line
     * @param names full names of the months
     * @param whole rate over all of them, drawn as a dashed line
     */
    TrendChart(List<String> labels, List<String> names, List<Rate> rates, Rate whole) {
        low = lowest(rates);
        int step = (int) Math.ceil(labels.size() / (double) MOST_LABELS);
        for (int i = 0; i < rates.size(); i++) {
            BigDecimal percent = rates.get(i).percent(1);
            boolean labelled = (rates.size() - 1 - i) % step == 0;
            points.add(new Point(
                    x(i, rates.size()),
                    percent == null ? null : y(percent),
                    labelled ? labels.get(i) : null,
                    names.get(i),
                    FigureCards.shown(percent)));
        }
        average = whole.known() ? Double.valueOf(y(whole.percent(1))) : null;
        connect();
    }

    public List<Point> getPoints() {
        return points;
    }

    public List<Point> getDots() {
        return points.stream().filter(point -> point.y() != null).toList();
    }

    /** The unbroken pieces of the line, as SVG takes them. */
    public List<String> getLines() {
        return lines;
    }

    public String getAverage() {
        return average == null ? null : coordinate(average);
    }

    /** The lowest value of the scale in percent. */
    public String getLow() {
        return low.toPlainString();
    }

    private BigDecimal lowest(List<Rate> rates) {
        BigDecimal five = BigDecimal.valueOf(5);
        BigDecimal least = rates.stream()
                .map(rate -> rate.percent(1))
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.valueOf(100));
        BigDecimal floor = least.divide(five, 0, RoundingMode.FLOOR).multiply(five);
        return floor.compareTo(BigDecimal.valueOf(95)) >= 0 ? BigDecimal.valueOf(90) : floor;
    }

    private static double x(int index, int size) {
        return size == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * index / (size - 1);
    }

    private double y(BigDecimal percent) {
        double share = percent.subtract(low).doubleValue() / (100 - low.doubleValue());
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, share);
    }

    private void connect() {
        StringBuilder line = new StringBuilder();
        for (Point point : points) {
            if (point.y() == null) {
                end(line);
            } else {
                line.append(line.isEmpty() ? "" : " ")
                        .append(point.left())
                        .append(',')
                        .append(point.top());
            }
        }
        end(line);
    }

    private void end(StringBuilder line) {
        if (line.indexOf(" ") > 0) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
