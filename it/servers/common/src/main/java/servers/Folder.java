package servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Folders that servers run in. */
public final class Folder {

    private Folder() {}

    /** An empty folder for this run; the files of the previous run are deleted. */
    public static Path fresh(String name) {
        Path folder = Path.of("target", "run", name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                for (Path file : below(folder).sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : below(from).toList()) {
            Path copy = to.resolve(from.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    /** Creates hard links instead of copies, for files that do not change. */
    public static void link(Path from, Path to) throws IOException {
        for (Path file : below(from).toList()) {
            Path link = to.resolve(from.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(link);
            } else {
                Files.createLink(link, file);
            }
        }
    }

    /** Waits until one of these files exists; all of them have the same parent folder. */
    static void await(ServerProcess process, Path... files) throws IOException {
        try (WatchService changes = files[0].getFileSystem().newWatchService()) {
            files[0].getParent().register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            long end = System.nanoTime() + ServerProcess.PATIENCE.toNanos();
            while (Stream.of(files).noneMatch(Files::exists)) {
                WatchKey key = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (key == null) {
                    throw process.failed("did not create in time any of " + List.of(files));
                }
                key.pollEvents();
                key.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw process.failed("was abandoned: the test was interrupted");
        }
    }

    private static Stream<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return List.copyOf(files.toList()).stream();
        }
    }
}
