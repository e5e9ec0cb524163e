package org.fengqiao.web.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.Texts;
import org.fengqiao.statistics.Figures;
import org.fengqiao.statistics.Indicator;
import org.fengqiao.statistics.Measure;
import org.fengqiao.statistics.MediationStatistics;
import org.fengqiao.statistics.Rate;

/**
 * Figures with their definitions.
 *
 * @param rows add up to the total
 * @param overdue mediations running now whose nearest deadline has passed, whatever the period
 * @param medianDays from acceptance to conclusion
 * @param yearBefore the total of the same days one year earlier
 */
@Schema(name = "MediationStatistics")
public record StatisticsJson(
        String region,
        String regionName,
        RegionCode.Level level,
        LocalDate from,
        LocalDate to,
        MediationStatistics.By by,
        FiguresJson total,
        List<RowJson> rows,
        FiguresJson yearBefore,
        Integer medianDays,
        long overdue,
        List<DefinitionJson> definitions,
        Instant asOf) {

    /** @param percent two decimals, null when there is nothing to divide by */
    @Schema(name = "Rate")
    public record RateJson(long numerator, long denominator, BigDecimal percent) {
        static RateJson of(Rate rate) {
            return new RateJson(rate.numerator(), rate.denominator(), rate.percent(2));
        }
    }

    /** Sums of money in yuan. */
    @Schema(name = "Figures")
    public record FiguresJson(
            long accepted,
            long takenUp,
            long mediated,
            long successful,
            long written,
            long oral,
            long closed,
            long people,
            BigDecimal amountClaimed,
            BigDecimal amountAgreed,
            long performanceDue,
            long performed,
            RateJson mediationRate,
            RateJson successRate,
            RateJson performanceRate,
            BigDecimal averageDays) {

        static FiguresJson of(Figures figures) {
            return new FiguresJson(
                    figures.accepted(),
                    figures.takenUp(),
                    figures.mediated(),
                    figures.successful(),
                    figures.get(Measure.WRITTEN),
                    figures.get(Measure.ORAL),
                    figures.get(Measure.CLOSED),
                    figures.get(Measure.PEOPLE),
                    BigDecimal.valueOf(figures.get(Measure.CLAIMED_FEN), 2),
                    BigDecimal.valueOf(figures.get(Measure.AGREED_FEN), 2),
                    figures.get(Measure.PERFORMANCE_DUE),
                    figures.get(Measure.PERFORMED),
                    RateJson.of(figures.mediationRate()),
                    RateJson.of(figures.successRate()),
                    RateJson.of(figures.performanceRate()),
                    figures.averageDays().average(1));
        }
    }

    /**
     * @param key region code, month, category code or staff id of the presiding mediator ("0": none assigned yet)
     * @param own registered at the level itself and not below
     */
    @Schema(name = "FiguresRow")
    public record RowJson(String key, String name, boolean own, FiguresJson figures) {}

    @Schema(name = "FigureDefinition")
    public record DefinitionJson(String figure, String label, String definition, String source) {}

    static StatisticsJson of(MediationStatistics statistics, Texts texts) {
        return new StatisticsJson(
                statistics.region(),
                statistics.regionName(),
                statistics.level(),
                statistics.period().from(),
                statistics.period().to(),
                statistics.by(),
                FiguresJson.of(statistics.total()),
                statistics.rows().stream()
                        .map(row -> new RowJson(row.key(), row.name(), row.own(), FiguresJson.of(row.figures())))
                        .toList(),
                FiguresJson.of(statistics.yearBefore()),
                statistics.medianDays(),
                statistics.overdue(),
                Arrays.stream(Indicator.values())
                        .map(i -> new DefinitionJson(i.name(), i.label(texts), i.definition(texts), i.source(texts)))
                        .toList(),
                statistics.asOf());
    }
}
