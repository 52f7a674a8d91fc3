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

/** A server of web applications: each name has one, and they run side by side. */
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

    /** The classes of the service and its settings, and no library: all that it needs has the server. */
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

    /** What a web application has to tell this server. */
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
        // There is none where it did not start.
        if (process != null) {
            process.close();
        }
    }
}
