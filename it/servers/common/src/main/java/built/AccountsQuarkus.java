package built;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servers.AppServer;
import servers.DataSources;
import servers.Java;
import servers.ServerProcess;
import servers.Shape;

/** Quarkus with data sources, built once by Maven in this folder. Each shape is a process with other settings. */
public final class AccountsQuarkus implements AppServer {

    private static final Pattern READY = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    private final Map<Shape, ServerProcess> processes = new EnumMap<>(Shape.class);

    @Override
    public String name() {
        return "Quarkus with data sources";
    }

    @Override
    public Set<Shape> shapes() {
        return EnumSet.of(
                Shape.DATABASE,
                Shape.DATABASE_NAMED,
                Shape.DATABASE_AWAY,
                Shape.DATABASE_EMPTY,
                Shape.NO_DATA_SOURCE,
                Shape.NO_JNDI_NAME);
    }

    @Override
    public Shape contract() {
        return Shape.DATABASE;
    }

    @Override
    public URI baseOf(Shape shape) {
        return address(shape).orElseThrow(() -> process(shape).failed("did not start"));
    }

    @Override
    public boolean serves(Shape shape) {
        return address(shape).isPresent();
    }

    @Override
    public void awaitLine(Shape shape, String text) {
        process(shape).await(Pattern.compile(Pattern.quote(text)));
    }

    @Override
    public String log(Shape shape) {
        return process(shape).log();
    }

    @Override
    public String log() {
        return processes.entrySet().stream()
                .map(process -> process.getKey() + "\n" + process.getValue().log())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.CDI_JWT;
    }

    @Override
    public void close() {
        processes.values().forEach(ServerProcess::close);
    }

    private Optional<URI> address(Shape shape) {
        Optional<MatchResult> ready = process(shape).find(READY);
        return ready.map(line -> URI.create(line.group(1) + "/"));
    }

    private synchronized ServerProcess process(Shape shape) {
        return processes.computeIfAbsent(
                shape,
                started -> ServerProcess.start(
                        Path.of(System.getProperty("server.home")),
                        Map.of(),
                        Java.server("-Xmx256m", "-Dquarkus.http.port=0", "-Dquarkus.http.host=127.0.0.1")
                                .and(options(started))
                                .and("-jar", "quarkus-run.jar")
                                .words()));
    }

    /** The settings of the shape and the URLs of its data sources. Their names are those of beans, not of JNDI. */
    private static String[] options(Shape shape) {
        Stream<String> settings = shape.settings()
                .replace("java:comp/DefaultDataSource", "default")
                .replace("java:app/jdbc/accounts", "accounts")
                .replace("java:app/jdbc/founder", "founder")
                .lines();
        Stream<String> urls = DataSources.of(shape).entrySet().stream()
                .map(source -> "quarkus.datasource." + source.getKey() + ".jdbc.url=" + source.getValue());
        return Stream.concat(settings, urls).map(option -> "-D" + option).toArray(String[]::new);
    }
}
