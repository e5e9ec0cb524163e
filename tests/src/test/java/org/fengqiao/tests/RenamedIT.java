package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever or whatever is called otherwise is found by the new name at once, in cases that nobody has touched since. */
@Tag("search")
class RenamedIT extends BrowserTest {

    @TempDir
    Path folder;

    private final Finder finder = new Finder(base());

    /** The first row; the demo may still be coming in. */
    private String[] row(String sql) {
        for (int i = 0; i < 300; i++) {
            try (Connection connection = AppDatabase.asOwner(server());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                if (row.next()) {
                    return new String[] {row.getString(1), row.getString(2), row.getString(3)};
                }
            } catch (SQLException e) {
                throw new AssertionError(sql, e);
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError("nothing: " + sql);
    }

    private void rename(String address, String name) {
        open(address);
        page.locator("[id=\"f:name\"]").fill(name);
        page.locator("[id=\"f:save\"]").click();
        page.getByText("已保存").first().waitFor();
    }

    @Test
    void a_person_an_organisation_and_a_place_are_found_by_their_new_names() throws Exception {
        login("admin");
        String[] person = row(
                """
                select p.id, p.name, c.case_no from fengqiao.case_staff s join fengqiao.staff p on p.id = s.staff_id
                  join fengqiao.case_file c on c.id = s.case_id
                 order by c.id limit 1""");
        renamed("/admin/person.xhtml?id=" + person[0], person[1], "演骐骥", person[2]);
        String[] unit = row(
                """
                select o.id, o.name, c.case_no from fengqiao.case_organisation w join fengqiao.organisation o on o.id = w.organisation_id
                  join fengqiao.case_file c on c.id = w.case_id where o.kind <> 'CENTRE' order by c.id limit 1""");
        renamed("/admin/organisation.xhtml?id=" + unit[0], unit[1], "骅骝驽骀", unit[2]);

        String[] place = row(
                """
                select r.code, r.name, c.case_no from fengqiao.region r join fengqiao.case_file c
                    on c.region_code between '130505102000' and '130505102999'
                 where r.code = '130505102000' order by c.id limit 1""");
        imported(place[0], "骍骊骎");
        finder.awaitFound("leader-130505", "骍骊骎", place[2]);
        imported(place[0], place[1]);
    }

    private void renamed(String address, String before, String after, String caseNo) throws Exception {
        assertTrue(!Finder.numbers(finder.search("leader-130505", after)).contains(caseNo));
        rename(address, after);
        finder.awaitFound("leader-130505", after, caseNo);
        rename(address, before);
    }

    private void imported(String code, String name) throws Exception {
        Path file = folder.resolve("names.csv");
        Files.writeString(file, "code,name,level,parent\n" + code + "," + name + ",TOWN,130505000000\n");
        RunningServer.Outcome ran = RunningServer.run(
                Map.of(),
                "import-regions",
                file.toString(),
                "--data",
                server().data().toString());
        assertEquals(0, ran.code(), ran.output());
    }
}
