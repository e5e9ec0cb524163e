package org.fengqiao.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads files that are handed to it on standard input and answers with their text on standard output, one after the other, until the
 * input ends. It knows nothing of the server and has no database and no key: whatever a hostile file does to it, it does only here, and
 * the server ends it when it takes too long or wants too much memory.
 *
 * <p>In: media type (as {@link DataOutputStream#writeUTF}), size in bytes (long), the bytes. Out: {@link Finding} (byte), length in
 * bytes (int), the text in UTF-8.
 */
public final class Reader {

    private Reader() {}

    /** @param args most characters of text to hand back for one file */
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 64 * 1024));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out))) {
            // before any library wakes up: what one of them prints must not stand among the answers
            System.setOut(System.err);
            serve(new FileText(Integer.parseInt(args[0])), in, out);
        }
    }

    static void serve(FileText reading, DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            String mediaType;
            try {
                mediaType = in.readUTF();
            } catch (EOFException end) {
                return;
            }
            InputStream file = new Part(in, in.readLong());
            FileText.Answer answer = reading.of(mediaType, file);
            file.close();
            byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
            out.writeByte(answer.finding().ordinal());
            out.writeInt(text.length);
            out.write(text);
            out.flush();
        }
    }

    /** The next so many bytes of a stream; closing it skips those that nobody has read, so that the next file begins where it begins. */
    private static final class Part extends InputStream {

        private final InputStream in;
        private long left;

        Part(InputStream in, long size) {
            this.in = in;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(to, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            return read;
        }

        @Override
        public void close() throws IOException {
            in.skipNBytes(left);
            left = 0;
        }
    }
}
