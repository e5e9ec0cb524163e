package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void rfc4180_quotesCommasAndLineFeedsInsideCells() throws IOException {
        List<Csv.Row> rows = read("\uFEFFcode,name\r\n1,\"a,\"\"b\"\"\nc\"\r\n\r\n2, 𠮷 \n3");
        assertEquals(3, rows.size());
        assertEquals("a,\"b\"\nc", rows.get(0).get("name"));
        assertEquals(2, rows.get(0).line());
        assertEquals("𠮷", rows.get(1).get("name"));
        assertEquals(5, rows.get(1).line());
        assertEquals("3", rows.get(2).get("code"));
        assertEquals("", rows.get(2).get("name"));
    }

    @Test
    void aMissingColumnAndAnOpenQuoteAreTold() throws IOException {
        Csv.Row row = read("a\n1").get(0);
        assertEquals(
                "CSV_COLUMN",
                assertThrows(DomainError.class, () -> row.get("b")).code());
        DomainError open = assertThrows(DomainError.class, () -> read("a,b\n1,2\n3,\"4\n5,6\n"));
        assertEquals("CSV_QUOTE", open.code());
        assertEquals("3", open.args()[0]);
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read("a,b\n"));
    }

    private static List<Csv.Row> read(String text) throws IOException {
        List<Csv.Row> rows = new ArrayList<>();
        Csv.read(new StringReader(text), rows::add);
        return rows;
    }
}
