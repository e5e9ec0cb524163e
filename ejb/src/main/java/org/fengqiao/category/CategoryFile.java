package org.fengqiao.category;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.shared.Csv;
import org.fengqiao.shared.TimeSource;

/**
 * Brings the table of categories to what ships with this version: new ones come in, names follow the file, and what the file no longer
 * lists ends, as old cases keep pointing to it. Two nodes may start at once; whoever comes second changes nothing.
 */
@Singleton
@Startup
public class CategoryFile {

    private static final String SHIPPED = "categories.csv";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @PostConstruct
    void load() {
        List<String> codes = new ArrayList<>();
        try (InputStream in = CategoryFile.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            Csv.read(new InputStreamReader(in, StandardCharsets.UTF_8), row -> {
                write(row);
                codes.add(row.get("code"));
            });
        } catch (IOException e) {
            throw new IllegalStateException(SHIPPED + " cannot be read", e);
        }
        em.createQuery("update Category c set c.validTo = :today where c.validTo is null and c.code not in :codes")
                .setParameter("today", time.today())
                .setParameter("codes", codes)
                .executeUpdate();
    }

    private void write(Csv.Row row) {
        String parent = row.get("parent");
        em.createNativeQuery(
                        """
                        insert into fengqiao.category as c (code, parent, name, name_en, official_type, valid_from)
                        values (:code, nullif(:parent, ''), :name, :nameEn, :type, :validFrom)
                        on conflict (code) do update
                            set parent = excluded.parent, name = excluded.name, name_en = excluded.name_en,
                                official_type = excluded.official_type, valid_from = excluded.valid_from, valid_to = null
                            where (c.parent, c.name, c.name_en, c.official_type, c.valid_from, c.valid_to) is distinct from
                                  (excluded.parent, excluded.name, excluded.name_en, excluded.official_type, excluded.valid_from, null)""")
                .setParameter("code", row.get("code"))
                .setParameter("parent", parent)
                .setParameter("name", row.get("name"))
                .setParameter("nameEn", row.get("name_en"))
                .setParameter("type", row.get("official_type"))
                .setParameter("validFrom", LocalDate.parse(row.get("valid_from")))
                .executeUpdate();
    }
}
