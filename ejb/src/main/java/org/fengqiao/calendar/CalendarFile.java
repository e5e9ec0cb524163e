package org.fengqiao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.WrittenText;

/** Reads a schedule of days off and make-up working days as an administrator has it. Touches nothing but the file. */
public final class CalendarFile {

    /** A decade of iCalendar has less than 100 KB. */
    public static final int LARGEST = 1_000_000;

    /** What spreadsheets on Chinese machines write when nobody asks for UTF-8. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CalendarFile() {}

    /**
     * @param name of the file; it is the source of days for which the file names none
     * @throws DomainError TOO_LARGE, CALENDAR_FILE_LARGE; INVALID, CALENDAR_FILE_EMPTY or CALENDAR_FILE_ENCODING
     */
    public static CalendarReading read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new DomainError(DomainError.Kind.TOO_LARGE, "CALENDAR_FILE_LARGE", LARGEST / 1000);
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw DomainError.invalid("CALENDAR_FILE_EMPTY");
        }
        String source = name.length() > 200 ? WrittenText.start(name, 200) : name;
        String start = text.stripLeading();
        if (start.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            return IcsDays.read(text, source);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return JsonDays.read(text, source);
        }
        return CsvDays.read(text, source);
    }

    private static String decoded(byte[] bytes) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') >= 0) {
                    break;
                }
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        throw DomainError.invalid("CALENDAR_FILE_ENCODING");
    }
}
