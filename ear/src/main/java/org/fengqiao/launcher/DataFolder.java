package org.fengqiao.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds all that an installation is: database, keys, logs. One launcher at a time holds its lock, and only
 * its owner can read what is secret.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private FileChannel channel;

    DataFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path log() {
        return folder("log");
    }

    Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal(
                    "the folder " + folder + " cannot be made (" + e.getMessage()
                            + "): choose another with --data FOLDER",
                    e);
        }
    }

    boolean isEmpty() {
        return !Files.exists(path.resolve("db")) && !Files.exists(path.resolve("keys"));
    }

    /** Takes the folder for this process. The system gives it back when the process ends, however it ends. */
    void lock() {
        if (!tryLock()) {
            throw new Refusal("the data folder " + path + " is in use by process " + read("lock", "?")
                    + ": stop that one, or choose another with --data FOLDER");
        }
    }

    /** @return false when another process works with this folder */
    boolean tryLock() {
        folder(".");
        Path lockFile = path.resolve("lock");
        try {
            FileChannel opened = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = locked(opened);
            if (lock == null) {
                opened.close();
                return false;
            }
            ownerOnly(path, "rwx------");
            opened.truncate(0);
            opened.write(StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid())));
            opened.force(false);
            channel = opened;
            return true;
        } catch (IOException e) {
            throw new Refusal(
                    "the data folder " + path + " cannot be written (" + e.getMessage()
                            + "): give yourself the right to write there, or choose another with --data FOLDER",
                    e);
        }
    }

    private static FileLock locked(FileChannel opened) throws IOException {
        try {
            return opened.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    void requireSpace(long megabytes) {
        try {
            long free = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
            if (free < megabytes) {
                throw new Refusal("only " + free + " MB are free for " + path + ", at least " + megabytes
                        + " are needed: make room, or choose a folder on another disk with --data FOLDER");
            }
        } catch (IOException e) {
            throw new Refusal("cannot tell how much disk space is free for " + path + ": " + e.getMessage(), e);
        }
    }

    String read(String name, String otherwise) {
        try {
            return Files.readString(path.resolve(name)).strip();
        } catch (IOException missing) {
            return otherwise;
        }
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    void writeSecret(String name, String content) {
        Path file = path.resolve(name);
        Path fresh = path.resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            ownerOnly(fresh, "rw-------");
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.UTF_8.encode(content));
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw new Refusal("cannot delete " + path.resolve(name) + ": " + e.getMessage(), e);
        }
    }

    static void ownerOnly(Path file, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new Refusal("cannot release " + path.resolve("lock") + ": " + e.getMessage(), e);
        }
    }
}
