package org.fengqiao.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A copy of a backup that is a sound ZIP and lacks a row, as an interrupted copy or a careless hand would leave it. */
final class Damage {

    private Damage() {}

    static Path ofOneRow(Path backup, Path damaged, String table) throws IOException {
        try (ZipFile from = new ZipFile(backup.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(damaged))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(table) ? withoutLastLine(content) : content);
                to.closeEntry();
            }
        }
        return damaged;
    }

    private static byte[] withoutLastLine(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n', text.length() - 2) + 1;
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8);
    }
}
