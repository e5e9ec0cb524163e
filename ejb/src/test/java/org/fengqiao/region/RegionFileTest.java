package org.fengqiao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

class RegionFileTest {

    private static final String HEADER = "code,name,level,parent\n";

    private static final Map<String, String> CHINA = new LinkedHashMap<>();

    static {
        // in the order of the package: those below come before those above
        CHINA.put("areas.csv", "code,name,cityCode,provinceCode\n130505,\"任泽区\",1305,13\n441900,\"东莞市\",4419,44\n");
        CHINA.put("cities.csv", "code,name,provinceCode\n1305,\"邢台市\",13\n4419,\"东莞市\",44\n");
        CHINA.put("provinces.csv", "code,name\n13,\"河北省\"\n44,\"广东省\"\n");
        CHINA.put(
                "streets.csv",
                "code,name,areaCode,provinceCode,cityCode\n130505100,\"任城镇\",130505,13,1305\n441900003,\"东城街道\",441900,44,4419\n");
        CHINA.put(
                "villages.csv",
                "code,name,streetCode,provinceCode,cityCode,areaCode\n130505100001,\"𣵦北街社区居委会\",130505100,13,1305,130505\n");
    }

    private final List<BadLine> bad = new ArrayList<>();
    private final List<RegionRow> rows = new ArrayList<>();
    private final RegionCheck check = new RegionCheck(bad::add);

    private void read(InputStream file, Collection<String> existing) throws IOException {
        new RegionFile(line -> check.check(line).ifPresent(rows::add), bad::add).read(file);
        check.finish(asked -> asked.stream().filter(existing::contains).collect(Collectors.toSet()));
    }

    private void read(String csv) throws IOException {
        read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    private List<String> reasons() {
        return bad.stream().map(b -> b.line() + " " + b.code()).toList();
    }

    @Test
    void aCsvOfOurOwnIsTaken() throws IOException {
        read("\uFEFF" + HEADER + "130505,任泽区,COUNTY,\r\n130505100000,\"任城镇\",TOWN,130505000000\r\n");
        assertEquals(List.of(), bad);
        assertEquals(
                List.of("130505000000", "130505100000"),
                rows.stream().map(r -> r.code().value()).toList());
        assertEquals(List.of(RegionCode.of("130505")), check.tops());
    }

    @Test
    void theShippedCountyIsTaken() throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("demo/regions-130505.csv")) {
            read(in, Set.of());
        }
        assertEquals(List.of(), bad);
        assertEquals(210, rows.size());
    }

    @Test
    void thePackageOfTheWholeCountryIsTakenAsZipAndAsTgz() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, String> file : CHINA.entrySet()) {
                out.putNextEntry(new ZipEntry("package/dist/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            out.putNextEntry(new ZipEntry("package/README.md"));
            out.write("not a table".getBytes(StandardCharsets.UTF_8));
        }
        read(new ByteArrayInputStream(zip.toByteArray()), Set.of());
        checkChina();

        rows.clear();
        RegionFileTest tgz = new RegionFileTest();
        tgz.read(new ByteArrayInputStream(tgz(CHINA)), Set.of());
        tgz.checkChina();
    }

    private void checkChina() {
        assertEquals(List.of(), bad);
        assertEquals(8, rows.size());
        // Dongguan has no counties: the row that repeats it as its own county is no region
        assertEquals(1, check.standIns());
        assertEquals("𣵦北街社区居委会", rows.get(7).name());
        assertEquals("441900000000", rows.get(6).parent().value());
        assertTrue(check.tops().containsAll(List.of(RegionCode.of("13"), RegionCode.of("44"))));
    }

    @Test
    void everyBadLineIsListedWithItsNumberAndReason() throws IOException {
        read(HEADER
                + "130505,任泽区,COUNTY,\n"
                + "13050x,错码,TOWN,130505\n"
                + "130505100,任城镇,VILLAGE,130505\n"
                + "130505101,,TOWN,130505\n"
                + "130505102,辛店镇,TOWN,130506\n"
                + "130505103,天口镇,TOWN,130505\n"
                + "130505103,天口镇,TOWN,130505\n"
                + "130505200001,村,VILLAGE,130505200\n"
                + "130505104,西固城镇,乡级,130505\n"
                + "130505105,某镇,TOWN,abc\n"
                + "000000000000,世界,COUNTRY,\n");
        assertEquals(
                List.of(
                        "3 REGION_CODE",
                        "4 REGION_LINE_LEVEL",
                        "5 REGION_LINE_NAME",
                        "6 REGION_LINE_PARENT",
                        "8 REGION_LINE_TWICE",
                        "10 REGION_LINE_NO_LEVEL",
                        "11 REGION_LINE_PARENT_CODE",
                        "12 REGION_CODE",
                        "9 REGION_LINE_UNKNOWN_PARENT"),
                reasons());
        for (BadLine line : bad) {
            for (java.util.Locale language : List.of(java.util.Locale.SIMPLIFIED_CHINESE, java.util.Locale.ENGLISH)) {
                String text = line.text(Texts.of(language));
                assertTrue(!text.contains("???") && !text.contains("{"), text);
            }
        }
    }

    @Test
    void aParentMayBeInTheDatabaseAlready() throws IOException {
        String csv = HEADER + "130505100001,北街社区居民委员会,VILLAGE,130505100000\n";
        read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Set.of("130505100000"));
        assertEquals(List.of(), bad);
    }

    @Test
    void namesInAnotherEncodingAreNotTakenAsTheyAre() throws IOException {
        byte[] gbk = (HEADER + "130505,任泽区,COUNTY,\n").getBytes(Charset.forName("GB18030"));
        read(new ByteArrayInputStream(gbk), Set.of());
        assertEquals(List.of("2 REGION_LINE_ENCODING"), reasons());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsOneBadLineAndNotTheEndOfTheWorld() throws IOException {
        read(HEADER + "130505,任泽区,COUNTY,\n130505100,\"任城镇,TOWN,130505\n130505101,邢家湾镇,TOWN,130505\n");
        assertEquals(List.of("3 CSV_QUOTE"), reasons());
    }

    @Test
    void aFileWithOtherColumnsIsRefusedAtItsHeader() throws IOException {
        read("代码,名称\n130505,任泽区\n");
        assertEquals(List.of("1 REGION_FILE_COLUMNS"), reasons());
    }

    @Test
    void nothingAndDamagedArchivesAreRefusedClearly() throws IOException {
        assertEquals(
                "REGION_FILE_EMPTY",
                assertThrows(DomainError.class, () -> read(HEADER)).code());
        assertEquals(
                "REGION_FILE_EMPTY",
                assertThrows(DomainError.class, () -> read("")).code());
        byte[] tgz = tgz(CHINA);
        byte[] half = java.util.Arrays.copyOf(tgz, tgz.length / 2);
        assertEquals(
                "REGION_FILE_ARCHIVE",
                assertThrows(DomainError.class, () -> read(new ByteArrayInputStream(half), Set.of()))
                        .code());
    }

    @Test
    void aCompleteFileWithoutGridsKeepsTheGridsOfTheVillagesItLists() throws IOException {
        read(HEADER + "130505100001,北街社区居民委员会,VILLAGE,\n");
        assertTrue(check.lists(RegionCode.of("130505100001001")));
        assertTrue(!check.lists(RegionCode.of("130505100002001")));
        assertTrue(!check.lists(RegionCode.of("130505100002")));
    }

    private static byte[] tgz(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                byte[] header = new byte[512];
                put(header, 0, "package/dist/" + file.getKey());
                put(header, 124, "%011o".formatted(content.length));
                header[156] = '0';
                out.write(header);
                out.write(content);
                out.write(new byte[(512 - content.length % 512) % 512]);
            }
            out.write(new byte[1024]);
        }
        return bytes.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, header, at, ascii.length);
    }
}
