package servers;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** A server that runs one application: each shape has its own process, started when a test first needs it. */
abstract class JarServer implements AppServer {

    private final Map<Shape, Running> running = new EnumMap<>(Shape.class);

    /** Starts a shape, which can keep files in the folder. */
    abstract Running start(Shape shape, Path folder) throws IOException;

    /** All shapes except web applications and those with a database. */
    @Override
    public Set<Shape> shapes() {
        Set<Shape> shapes = EnumSet.allOf(Shape.class);
        shapes.removeIf(shape -> shape.isDescribed() || shape.isEar() || shape.hasEntities() || shape.hasDataSource());
        shapes.removeAll(
                EnumSet.of(Shape.CONTAINER_ROLES, Shape.INCLUDES, Shape.CHAT, Shape.COOKIES_WITH_CORS_OF_QUARKUS));
        return shapes;
    }

    @Override
    public URI baseOf(Shape shape) {
        Running server = running(shape);
        return server.base.orElseThrow(() -> server.process.failed("did not start"));
    }

    @Override
    public boolean serves(Shape shape) {
        Running server = running(shape);
        return server.base.isPresent() || server.process.awaitEnd() == 0;
    }

    @Override
    public void awaitLine(Shape shape, String text) {
        running(shape).process.await(Pattern.compile(Pattern.quote(text)));
    }

    @Override
    public String log(Shape shape) {
        return running(shape).process.log();
    }

    @Override
    public String log() {
        return running.entrySet().stream()
                .map(server ->
                        server.getKey() + "\n" + server.getValue().process.log())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        running.values().forEach(server -> server.process.close());
    }

    private synchronized Running running(Shape shape) {
        return running.computeIfAbsent(shape, wanted -> {
            try {
                return start(wanted, Folder.fresh(wanted.path()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A process and its base URI, which is empty if the process ended without serving. */
    record Running(ServerProcess process, Optional<URI> base) {

        /** Takes the port from a line of the log, if there is such a line. */
        static Running at(ServerProcess process, Optional<MatchResult> port, String path) {
            return new Running(process, port.map(line -> URI.create("http://127.0.0.1:" + line.group(1) + path)));
        }
    }
}
