package org.fengqiao.region;

/** A region as it is to stand in the table; parent null when it is still to be found from the code. */
record RegionRow(RegionCode code, String name, RegionCode parent) {}
