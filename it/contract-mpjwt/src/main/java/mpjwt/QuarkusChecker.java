package mpjwt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servers.Java;
import servers.ServerProcess;

/** Quarkus with its MicroProfile JWT extension: one process per issuer, all with the same application. */
public final class QuarkusChecker implements CheckerServer {

    private static final Pattern READY = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    private final Path home = Path.of(System.getProperty("server.home"));
    private final Map<String, ServerProcess> processes = new LinkedHashMap<>();

    @Override
    public void start(Map<String, Map<String, String>> settings) {
        settings.forEach((name, values) -> processes.put(name, process(values)));
    }

    private ServerProcess process(Map<String, String> settings) {
        List<String> options = settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
        return ServerProcess.start(
                home,
                Map.of(),
                Java.command(
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dquarkus.http.port=0",
                                "-Dquarkus.http.host=127.0.0.1")
                        .and(options)
                        .and("-jar", "quarkus-run.jar")
                        .words());
    }

    @Override
    public Checker checker(String name) {
        return new Checker(URI.create(processes.get(name).await(READY).group(1) + "/"));
    }

    @Override
    public List<String> files() {
        try (Stream<Path> files = Files.walk(home)) {
            return files.map(home::relativize).map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String log() {
        return processes.values().stream().map(ServerProcess::log).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        processes.values().forEach(ServerProcess::close);
    }
}
