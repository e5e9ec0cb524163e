package org.fengqiao.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.Texts;
import org.fengqiao.statistics.Figures;
import org.fengqiao.statistics.Measure;
import org.fengqiao.statistics.MediationStatistics;
import org.fengqiao.statistics.MediationStatistics.By;
import org.fengqiao.statistics.MediationStatistics.Row;
import org.fengqiao.statistics.Period;
import org.junit.jupiter.api.Test;

class ExportTableTest {

    private static final Figures FIGURES = Figures.one(Measure.ACCEPTED, 3)
            .plus(Figures.one(Measure.MEDIATED, 3))
            .plus(Figures.one(Measure.SUCCESSFUL, 2))
            .plus(Figures.one(Measure.AGREED_FEN, 12_345));

    @Test
    void a_table_carries_its_rates_its_sum_and_its_definitions() {
        String csv = table(new Row("130505100000", "任城镇", false, FIGURES)).csv();
        assertTrue(csv.startsWith("\uFEFF任泽区人民调解统计 2026-01-01 至 2026-11-24\r\n区划代码,地区,受理"), csv);
        assertTrue(csv.contains("\r\n130505100000,任城镇,3,0,0.00,3,2,66.67,0,0,0,0,,0.0,0,123.45\r\n"), csv);
        assertTrue(csv.contains("\r\n,合计,3,"), csv);
        assertTrue(csv.contains("《人民调解法》第三十一条"), csv);
    }

    @Test
    void a_name_is_never_taken_for_a_formula_and_commas_are_quoted() {
        String csv = table(new Row("7", "=1+1", false, FIGURES), new Row("8", "甲,\"乙\"", false, FIGURES))
                .csv();
        assertTrue(csv.contains("\r\n7,'=1+1,3,"), csv);
        assertTrue(csv.contains("\r\n8,\"甲,\"\"乙\"\"\",3,"), csv);
    }

    @Test
    void what_is_registered_at_the_level_itself_says_so() {
        assertEquals(
                "任泽区本级",
                table(new Row("130505000000", "任泽区", true, FIGURES))
                        .rows()
                        .get(0)
                        .get(1));
    }

    private static ExportTable table(Row... rows) {
        MediationStatistics statistics = new MediationStatistics(
                "130505000000",
                "任泽区",
                RegionCode.Level.COUNTY,
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 24)),
                By.REGION,
                FIGURES,
                Figures.NONE,
                3,
                0,
                List.of(rows),
                Instant.EPOCH);
        return ExportTable.of(statistics, List.of(rows), By.REGION, Texts.of(Locale.CHINESE));
    }
}
