package servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Web applications and EARs for one run of a server: their files, the server's working folder, and its port. The name of each
 * archive is its context root.
 */
public record Wars(List<Path> files, Path work, int port) {

    /** The names of the archives, which are their context roots. */
    List<String> names() {
        return files.stream().map(Wars::nameOf).toList();
    }

    List<String> fileNames() {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[we]ar$", "");
    }

    /** Moves the archives to the deployment folder of a server. */
    void moveTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files) {
            Files.move(file, folder.resolve(file.getFileName()));
        }
    }
}
