package org.fengqiao.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads comma-separated values (RFC 4180, header in the first line, an optional byte order mark), one row at a time, so that a file of the
 * whole country needs no memory.
 */
public final class Csv {

    /** @param line number of the line in the file where the row begins, counted from 1 */
    public record Row(long line, Map<String, Integer> columns, List<String> cells) {

        /** The cell of a column without outer blanks; empty when the row is too short. */
        public String get(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw DomainError.invalid("CSV_COLUMN", column);
            }
            return index < cells.size() ? cells.get(index).strip() : "";
        }
    }

    private final BufferedReader in;
    private long line = 1;

    private Csv(Reader in) {
        this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
    }

    /** @throws DomainError INVALID, CSV_QUOTE with the line where a quotation mark is opened and never closed */
    public static void read(Reader in, Consumer<Row> rows) throws IOException {
        Csv csv = new Csv(in);
        List<String> header = csv.next();
        if (header == null) {
            return;
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).replace("\uFEFF", "").strip(), i);
        }
        long begins = csv.line;
        for (List<String> cells = csv.next(); cells != null; cells = csv.next()) {
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                rows.accept(new Row(begins, columns, cells));
            }
            begins = csv.line;
        }
    }

    /** The cells of the next row, or null at the end. */
    private List<String> next() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        long begins = line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (; c >= 0; c = in.read()) {
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.append((char) c);
                } else if (!followedBy('"')) {
                    quoted = false;
                } else {
                    cell.append('"');
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
        if (quoted) {
            throw DomainError.invalid("CSV_QUOTE", String.valueOf(begins));
        }
        cells.add(cell.toString());
        return cells;
    }

    private boolean followedBy(char expected) throws IOException {
        in.mark(1);
        if (in.read() == expected) {
            return true;
        }
        in.reset();
        return false;
    }
}
