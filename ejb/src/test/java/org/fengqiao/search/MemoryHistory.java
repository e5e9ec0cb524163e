package org.fengqiao.search;

import java.util.ArrayList;
import java.util.List;

/** What was done to one index, without a database. */
class MemoryHistory extends IndexHistory {

    final List<String> record = new ArrayList<>();

    @Override
    long begin(String name, Kind kind) {
        return 1;
    }

    @Override
    void failed(String name, Kind kind, String error) {
        record.add("failed");
    }

    @Override
    void failed(long id, String error) {
        record.add("failed");
    }

    @Override
    void seen(long id, long done) {}

    @Override
    void compared(long id, IndexCheck.Report report) {
        record.add("found " + (report.missing() + report.stale() + report.surplus()));
    }
}
