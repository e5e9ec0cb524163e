package org.fengqiao.agenda;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.RefreshInterval;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.fengqiao.shared.Texts;

/**
 * Writes the feed: an all-day entry for each deadline on its last day. Tells the rule and the number of the case and no more, unless the
 * person wanted the parties named; whoever has the phone and wants to know more has to sign in.
 */
final class FeedText {

    private final Texts texts;
    private final boolean withNames;
    private final String house;
    private final Instant now;

    FeedText(Locale language, boolean withNames, String house, Instant now) {
        this.texts = Texts.of(language);
        this.withNames = withNames;
        this.house = house;
        this.now = now;
    }

    String write(List<AgendaItem> items) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                "-//Fengqiao//Deadlines//" + texts.locale().getLanguage().toUpperCase(Locale.ROOT));
        calendar.setMethod(Method.publish());
        calendar.setName(texts.get("feed.name"));
        calendar.setRefreshInterval(
                new RefreshInterval(Duration.builder().hours(1).build()));
        // what Apple's and Microsoft's calendars knew before RFC 7986 gave both a name
        calendar.addExperimentalProperty("X-WR-CALNAME", texts.get("feed.name"));
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        items.forEach(item -> calendar.addEvent(event(item)));
        StringWriter out = new StringWriter();
        try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private VEvent event(AgendaItem item) {
        VEvent event = new VEvent();
        // the number of a case is unique in the country, and a clock stays what it is when its date moves
        event.setUid("deadline-" + item.clockId() + "-" + item.caseNo() + "@fengqiao");
        event.setSequence((int) Math.min(item.change(), Integer.MAX_VALUE));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(day(item.dueOn()), false);
        event.setDateEnd(day(item.dueOn().plusDays(1)), false);
        event.setSummary(texts.get(
                item.provisional() ? "feed.summary.provisional" : "feed.summary",
                item.rule().name(texts),
                item.caseNo()));
        if (withNames) {
            event.setDescription(item.outwardParties());
        }
        event.setUrl(house + "/cases/case.xhtml?no=" + item.caseNo());
        event.setClassification(Classification.private_());
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }
}
