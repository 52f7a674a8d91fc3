package mpjwt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import servers.Folder;
import servers.ServerProcess;
import servers.WarServer;
import servers.Wars;

/** A server for web applications: one application per issuer, side by side on one server. */
abstract class WarChecker implements CheckerServer {

    private final WarServer server;
    private final int port = ServerProcess.freePort();
    private final List<String> files = new ArrayList<>();
    private ServerProcess process;

    WarChecker(WarServer server) {
        this.server = server;
    }

    @Override
    public void start(Map<String, Map<String, String>> settings) {
        try {
            Path work = Folder.fresh("checker");
            Path folder = Files.createDirectories(work.resolve("wars"));
            List<Path> wars = new ArrayList<>();
            settings.forEach((name, values) -> wars.add(war(name, values, folder)));
            process = server.start(new Wars(wars, work, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A war with the service's classes and settings, but no library: the server provides everything else. */
    private Path war(String name, Map<String, String> settings, Path folder) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + ".war")
                .addPackage("checker")
                .addAsWebInfResource("META-INF/beans.xml", "beans.xml")
                .addAsResource(new StringAsset(text(settings)), "META-INF/microprofile-config.properties");
        webXml().ifPresent(text -> war.setWebXML(new StringAsset(text)));
        war.getContent().keySet().forEach(path -> files.add(path.get()));
        Path file = folder.resolve(war.getName());
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    /** The {@code web.xml} that this server needs, if any. */
    Optional<String> webXml() {
        return Optional.empty();
    }

    private static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public Checker checker(String name) {
        return new Checker(URI.create("http://127.0.0.1:" + port + "/" + name + "/"));
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public String log() {
        return process == null ? "" : process.log();
    }

    @Override
    public void close() {
        // The process is null if the server did not start.
        if (process != null) {
            process.close();
        }
    }
}
