package org.fengqiao.region;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/** Walks through the plain files of a ustar archive, as npm makes them. What npm never writes (long names, sparse files) is passed over. */
final class Tar {

    private static final int BLOCK = 512;

    private final InputStream in;
    private String name;
    private long left;
    private long padding;

    Tar(InputStream in) {
        this.in = in;
    }

    /** Goes to the next plain file. */
    boolean next() throws IOException {
        while (true) {
            skip(left + padding);
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                return false;
            }
            left = size(header);
            padding = (BLOCK - left % BLOCK) % BLOCK;
            String prefix = text(header, 345, 155);
            name = (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
            if (header[156] == '0' || header[156] == 0) {
                return true;
            }
        }
    }

    String name() {
        return name;
    }

    /** The bytes of the current file. */
    InputStream content() {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int count = super.read(bytes, offset, (int) Math.min(length, left));
                if (count < 0) {
                    throw new EOFException();
                }
                left -= count;
                return count;
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    private void skip(long count) throws IOException {
        in.skipNBytes(count);
    }

    private static long size(byte[] header) throws IOException {
        String octal = text(header, 124, 12).strip();
        if (!octal.matches("[0-7]{1,11}")) {
            throw new ZipException("no tar archive");
        }
        return Long.parseLong(octal, 8);
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
