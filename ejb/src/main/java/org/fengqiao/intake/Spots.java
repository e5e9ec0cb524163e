package org.fengqiao.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads places as spots: asks for the names of each region once. */
final class Spots {

    private static final int VILLAGE = 12;

    private final Connection connection;
    private final Map<String, List<String>> names = new HashMap<>();

    Spots(Connection connection) {
        this.connection = connection;
    }

    PlaceText of(String region, String place) throws SQLException {
        if (place == null || place.isBlank()) {
            return PlaceText.NOWHERE;
        }
        List<String> known = names.get(region);
        if (known == null) {
            known = names(region);
            names.put(region, known);
        }
        return PlaceText.of(place, known);
    }

    /** None for a place that is known no nearer than by township: everywhere in it somebody has a north end. */
    Long[] numbers(String region, String place) throws SQLException {
        String village = region.substring(0, VILLAGE);
        return village.endsWith("000") ? new Long[0] : of(region, place).numbers(village);
    }

    private List<String> names(String region) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select name from fengqiao.region where code = ? or code in (select rpad(left(?, n), 12, '0') from unnest(array[2, 4, 6, 9, 12]) n)
                 order by length(code), code""")) {
            select.setString(1, region);
            select.setString(2, region);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }
}
