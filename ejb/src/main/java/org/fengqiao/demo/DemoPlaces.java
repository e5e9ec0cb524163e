package org.fengqiao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.shared.Csv;

/** The regions that ship with the demo. */
public final class DemoPlaces {

    private static final String SHIPPED = "demo/regions-130505.csv";

    private DemoPlaces() {}

    public static List<DemoPlace> shipped() {
        List<DemoPlace> places = new ArrayList<>();
        try (InputStream in = DemoPlaces.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            Csv.read(
                    new InputStreamReader(in, StandardCharsets.UTF_8),
                    row -> places.add(new DemoPlace(row.get("code"), row.get("name"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(places);
    }
}
