package org.fengqiao.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a keyset-paged list goes on: the sort values of the last row shown. Outside it is an opaque word. It grants nothing, as each
 * page asks for the viewer's scope again; a check sum turns a damaged one into a clear message.
 */
public final class Keyset {

    private static final int LONGEST = 2_000;

    private final List<Object> values;

    private Keyset(List<Object> values) {
        this.values = values;
    }

    /** @param values sort values of the last row: text, whole numbers, dates, instants or null */
    public static String encode(Object... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : values) {
                write(out, value);
            }
            out.writeInt(checkSum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * @param size how many values the list sorts by
     * @throws DomainError INVALID, BAD_CURSOR when the word was not made by {@link #encode} with so many values
     */
    public static Keyset decode(String cursor, int size) {
        if (cursor == null || cursor.length() > LONGEST) {
            throw badCursor();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            int length = bytes.length - Integer.BYTES;
            // A second spelling of the same word (spare bits of its last letter) was not made by us either.
            if (length < 0
                    || !Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(cursor)) {
                throw badCursor();
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            List<Object> values = new ArrayList<>(size);
            while (in.available() > Integer.BYTES) {
                values.add(read(in));
            }
            if (values.size() != size || in.readInt() != checkSum(bytes, length)) {
                throw badCursor();
            }
            return new Keyset(values);
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            throw badCursor();
        }
    }

    public boolean isNull(int index) {
        return values.get(index) == null;
    }

    public String textAt(int index) {
        return value(index, String.class);
    }

    public long longAt(int index) {
        return value(index, Long.class);
    }

    public int intAt(int index) {
        long number = longAt(index);
        if (number != (int) number) {
            throw badCursor();
        }
        return (int) number;
    }

    public LocalDate dateAt(int index) {
        return value(index, LocalDate.class);
    }

    public Instant instantAt(int index) {
        return value(index, Instant.class);
    }

    private <T> T value(int index, Class<T> type) {
        Object value = values.get(index);
        if (!type.isInstance(value)) {
            throw badCursor();
        }
        return type.cast(value);
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value == null) {
            out.writeByte('n');
        } else if (value instanceof String text) {
            out.writeByte('s');
            out.writeUTF(text);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            out.writeByte('l');
            out.writeLong(((Number) value).longValue());
        } else if (value instanceof LocalDate date) {
            out.writeByte('d');
            out.writeLong(date.toEpochDay());
        } else if (value instanceof Instant instant) {
            out.writeByte('i');
            out.writeLong(instant.getEpochSecond());
            out.writeInt(instant.getNano());
        } else {
            throw new IllegalArgumentException("no sort value: " + value.getClass());
        }
    }

    private static Object read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'n' -> null;
            case 's' -> in.readUTF();
            case 'l' -> in.readLong();
            case 'd' -> LocalDate.ofEpochDay(in.readLong());
            case 'i' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            default -> throw badCursor();
        };
    }

    private static int checkSum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private static DomainError badCursor() {
        return DomainError.invalid("BAD_CURSOR");
    }

    @Override
    public String toString() {
        return Arrays.toString(values.toArray());
    }
}
