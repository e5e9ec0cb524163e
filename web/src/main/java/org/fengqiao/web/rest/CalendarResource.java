package org.fengqiao.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.calendar.DayKind;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.security.CurrentViewer;

/** Which days are working days, as the caller's place counts them. */
@Path("calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class CalendarResource {

    @Inject
    CurrentViewer current;

    @Inject
    CalendarRegister register;

    /**
     * A date on which the schedule differs from the plain week.
     *
     * @param kind HOLIDAY for a day off, MAKE_UP for a weekend that is worked (调休)
     * @param name of the holiday, in Chinese as announced
     */
    @Schema(name = "CalendarDay")
    public record DayJson(LocalDate date, DayKind kind, String name) {}

    /** @param known false when the schedule of the year has not been announced: dates counted with it are provisional (暂定) */
    @Schema(name = "CalendarYear")
    public record YearJson(int year, boolean known, List<DayJson> days) {}

    @GET
    @Path("{year}")
    @Operation(summary = "Days off and weekends worked in exchange, of one year")
    public YearJson year(
            @PathParam("year") String text,
            @Parameter(description = "as this region counts; your own when nothing is said, empty for the country")
                    @QueryParam("region")
                    String region) {
        if (!text.matches("(19|2\\d)\\d\\d")) {
            throw DomainError.notFound();
        }
        int year = Integer.parseInt(text);
        WorkingCalendar calendar = register.of(region == null ? current.viewer().regionCode() : place(region));
        List<DayJson> days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> calendar.kind(day) == DayKind.HOLIDAY || calendar.kind(day) == DayKind.MAKE_UP)
                .map(day -> new DayJson(day, calendar.kind(day), calendar.name(day)))
                .toList();
        return new YearJson(year, calendar.isKnown(year), days);
    }

    private static String place(String region) {
        return region.isBlank()
                ? ""
                : RegionCode.parse(region)
                        .orElseThrow(() -> Query.refused("region", "UNKNOWN_REGION", region))
                        .value();
    }
}
