package interop;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import servers.Java;
import servers.ServerProcess;

/** Quarkus with its extension for MicroProfile JWT: each algorithm has a process, with the same application. */
public final class QuarkusChecker implements CheckerServer {

    private static final Pattern READY = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    private final Map<Algorithm, ServerProcess> processes = new EnumMap<>(Algorithm.class);

    @Override
    public void start(Map<Algorithm, Map<String, String>> settings) {
        settings.forEach((algorithm, values) -> processes.put(algorithm, process(values)));
    }

    private static ServerProcess process(Map<String, String> settings) {
        List<String> options = settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
        return ServerProcess.start(
                Path.of(System.getProperty("server.home")),
                Map.of(),
                Java.command("-Xmx256m", "-Dquarkus.http.port=0", "-Dquarkus.http.host=127.0.0.1")
                        .and(options)
                        .and("-jar", "quarkus-run.jar")
                        .words());
    }

    @Override
    public Checker checkerOf(Algorithm algorithm) {
        return new Checker(URI.create(processes.get(algorithm).await(READY).group(1) + "/"));
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
