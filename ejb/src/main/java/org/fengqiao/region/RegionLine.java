package org.fengqiao.region;

/**
 * One line as it stands in the file.
 *
 * @param level stated by the line or by the kind of its file; null when the file states none or none that exists
 * @param parent code of the region above as written; empty when the line names none
 */
record RegionLine(String file, long line, String code, String name, RegionCode.Level level, String parent) {

    BadLine bad(String reason, Object... args) {
        return new BadLine(file, line, reason, args);
    }
}
