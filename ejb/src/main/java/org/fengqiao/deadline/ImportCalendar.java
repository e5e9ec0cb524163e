package org.fengqiao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fengqiao.calendar.CalendarChange;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.calendar.CalendarFile;
import org.fengqiao.calendar.CalendarReading;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.organisation.Actor;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.OperatorCommand;
import org.fengqiao.shared.Texts;

/**
 * {@code ./fengqiao import-calendar FILE [--region CODE] [--replace YEAR] [--preview]}: days off and make-up working days from CSV, JSON or
 * ICS. Tells what changes and which periods it moves; with {@code --preview} that is all.
 */
@ApplicationScoped
class ImportCalendar implements OperatorCommand {

    private static final String REGION = "--region=";
    private static final String REPLACE = "--replace=";
    private static final String PREVIEW = "--preview";

    @Inject
    CalendarRegister register;

    @Inject
    Recounts recounts;

    @Inject
    Regions regions;

    @Override
    public String name() {
        return "import-calendar";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) throws IOException {
        Texts texts = Texts.of(Locale.getDefault());
        String file = "";
        String region = "";
        Set<Integer> replaced = new TreeSet<>();
        for (String arg : args) {
            if (arg.startsWith(REGION)) {
                region = known(arg.substring(REGION.length()));
            } else if (arg.startsWith(REPLACE)) {
                replaced.add(year(arg.substring(REPLACE.length())));
            } else if (!arg.equals(PREVIEW)) {
                file = arg;
            }
        }
        CalendarChange change = register.compare(region, days(file, body, texts, progress), replaced);
        told(change, texts).forEach(progress);
        if (change.empty()) {
            progress.accept(texts.get("calendar.import.nothing"));
            return;
        }
        told(recounts.preview(change), texts).forEach(progress);
        if (!args.contains(PREVIEW)) {
            recounts.apply(change, "", Actor.OPERATOR);
            progress.accept(texts.get("calendar.import.done"));
        }
    }

    private String known(String code) {
        String layer = CalendarRegister.layer(code);
        if (!layer.isEmpty() && !regions.reaches(RegionCode.of(layer))) {
            throw DomainError.invalid("UNKNOWN_REGION", code);
        }
        return layer;
    }

    private static int year(String text) {
        if (!text.matches("(19|2\\d)\\d\\d")) {
            throw DomainError.invalid("CALENDAR_YEAR", text);
        }
        return Integer.parseInt(text);
    }

    private static List<CalendarDay> days(String file, InputStream body, Texts texts, Consumer<String> progress)
            throws IOException {
        CalendarReading reading = CalendarFile.read(file, body);
        if (!reading.sound()) {
            reading.mistakes()
                    .forEach(mistake -> progress.accept(
                            texts.get("calendar.import.bad", String.valueOf(mistake.line()), mistake.text(texts))));
            throw DomainError.invalid(
                    "CALENDAR_FILE_MISTAKES", reading.mistakes().size());
        }
        return reading.days();
    }

    private static List<String> told(CalendarChange change, Texts texts) {
        List<String> lines = new ArrayList<>();
        told("added", change.added(), texts, lines);
        told(
                "changed",
                change.changed().stream().map(CalendarChange.Changed::after).toList(),
                texts,
                lines);
        told("removed", change.removed(), texts, lines);
        return lines;
    }

    private static void told(String how, Collection<CalendarDay> days, Texts texts, List<String> lines) {
        for (CalendarDay day : days) {
            lines.add(texts.get(
                    "calendar.import." + how,
                    day.date().toString(),
                    texts.get("calendar.import.kind." + (day.off() ? "OFF" : "WORK")),
                    day.name(),
                    day.source()));
        }
    }

    private static List<String> told(RecountPreview preview, Texts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(
                preview.capped() ? "calendar.import.preview.capped" : "calendar.import.preview",
                preview.touched(),
                preview.earlier(),
                preview.later(),
                preview.provisionalEnds()));
        return lines;
    }
}
