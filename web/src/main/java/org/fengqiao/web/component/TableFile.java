package org.fengqiao.web.component;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table of text as a file for spreadsheets. Nothing is sent before it is whole, so that an error can still be told. */
public final class TableFile {

    private static final int WIDTH = 20;

    private final List<List<String>> rows = new ArrayList<>();

    public TableFile(List<String> heads) {
        rows.add(heads);
    }

    public void add(List<String> cells) {
        rows.add(cells);
    }

    /** @param name of the file without its ending, ASCII */
    public void send(HttpServletResponse response, String name, ExportFormat format) throws IOException {
        boolean csv = format == ExportFormat.CSV;
        byte[] bytes = csv ? csv() : excel();
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(
                csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format.ending() + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private byte[] csv() {
        StringBuilder file = new StringBuilder(CsvText.MARK);
        rows.forEach(row -> file.append(CsvText.line(row)));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Cells are text always, so none is taken for a formula. */
    private byte[] excel() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Fengqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < rows.get(line).size(); column++) {
                    sheet.value(line, column, rows.get(line).get(column));
                }
            }
            for (int column = 0; column < rows.get(0).size(); column++) {
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 1 ? 2 * WIDTH : WIDTH);
            }
            sheet.freezePane(0, 1);
        }
        return bytes.toByteArray();
    }
}
