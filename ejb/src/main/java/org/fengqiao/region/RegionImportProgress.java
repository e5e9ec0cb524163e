package org.fengqiao.region;

/** Follows an import while it runs. Called from the importing thread. */
public interface RegionImportProgress {

    /** @param rows good and bad ones read so far, of all files together */
    void rows(long rows);

    /** Every bad line, in the order found. */
    void bad(BadLine line);
}
