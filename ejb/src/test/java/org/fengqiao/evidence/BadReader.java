package org.fengqiao.evidence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Stands for the reader in tests and does what the "media type" tells it to. */
final class BadReader {

    private BadReader() {}

    public static void main(String[] args) throws Exception {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            String wish = in.readUTF();
            byte[] bytes = in.readNBytes((int) in.readLong());
            switch (wish) {
                case "answer" -> answer(out, 0, new String(bytes, StandardCharsets.UTF_8));
                case "environment" -> answer(out, 0, System.getenv().keySet().toString());
                case "sleep" -> Thread.sleep(600_000);
                case "eat" -> {
                    List<byte[]> eaten = new ArrayList<>();
                    while (true) {
                        eaten.add(new byte[1 << 20]);
                    }
                }
                case "lie" -> {
                    out.writeByte(0);
                    out.writeInt(Integer.MAX_VALUE);
                    out.flush();
                }
                case "babble" -> answer(out, 77, "");
                default -> System.exit(3);
            }
        }
    }

    private static void answer(DataOutputStream out, int finding, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(finding);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
