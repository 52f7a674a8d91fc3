package servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Web applications and EARs for one run of a server: their files, the folder where that run keeps its own, and the port where
 * they are served, each below its name.
 */
public record Wars(List<Path> files, Path work, int port) {

    /** Their names, which are their context roots. */
    List<String> names() {
        return files.stream().map(Wars::nameOf).toList();
    }

    List<String> fileNames() {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[we]ar$", "");
    }

    /** Takes them to where a server looks for what it deploys. */
    void moveTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files) {
            Files.move(file, folder.resolve(file.getFileName()));
        }
    }
}
