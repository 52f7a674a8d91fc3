package servers;

import jakarta.ws.rs.core.Application;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shapes.ApplicationsAreBeans;

/** Helidon MP. */
public final class Helidon extends JarServer {

    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+) bound for socket");

    /** The last line of a successful start: "started" is logged before checks that can still stop the server. */
    private static final Pattern READY = Pattern.compile("Helidon MP .* features: \\[");

    /** The libraries for OpenAPI, which are missing in other tests. */
    private static final Pattern OF_OPENAPI = Pattern.compile(".*open-?api.*");

    private final boolean describes;

    private final Path home = Path.of(System.getProperty("server.home"));

    public Helidon() {
        this(false);
    }

    private Helidon(boolean describes) {
        this.describes = describes;
    }

    @Override
    public String name() {
        return "Helidon MP";
    }

    @Override
    public int longestHeader() {
        return 16_384;
    }

    @Override
    public int leastJava() {
        return 21;
    }

    @Override
    public String java() {
        return Integer.toString(Java.versionOf(Java.atLeast(leastJava())));
    }

    @Override
    Running start(Shape shape, Path folder) throws IOException {
        return start(shape, folder, true);
    }

    /** Starts a shape; its applications become beans if {@code beans} is true. */
    Running start(Shape shape, Path folder, boolean beans) throws IOException {
        Path java = Java.atLeast(leastJava());
        Path jar = Archives.jar(shape, folder.resolve("application.jar"), makes());
        Path extension = Archives.extension(ApplicationsAreBeans.class, folder.resolve("beans.jar"));
        String applications = shape.classes()
                .filter(type -> beans && Application.class.isAssignableFrom(type))
                .map(Class::getName)
                .collect(Collectors.joining(","));
        String classPath;
        try (Stream<Path> libraries = Files.list(home)) {
            Stream<Path> used = libraries.filter(library -> describes
                    || !OF_OPENAPI.matcher(library.getFileName().toString()).matches());
            classPath = Stream.of(Stream.of(jar, extension), Archives.libraries().stream(), used)
                    .flatMap(paths -> paths)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        ServerProcess process = ServerProcess.start(
                folder,
                ENVIRONMENT,
                Java.smallServer(java, "-Xmx256m", "-Dserver.port=0", "-Dserver.host=127.0.0.1", "-cp", classPath)
                        .and("-Dapplications=" + applications, "io.helidon.Main")
                        .words());
        return Running.at(process, process.find(READY).flatMap(ready -> process.find(PORT)), "/");
    }

    @Override
    public int statusOf(OddCookies cookies) {
        return cookies == OddCookies.CONTROL_CHARACTER ? 400 : 200;
    }

    @Override
    public Optional<ApiServer> withOpenApi() {
        return Optional.of(new Helidon(true).describing());
    }

    private ApiServer describing() {
        try {
            Running running = start(Shape.DESCRIBED, Folder.fresh("described"));
            URI base = running.base().orElseThrow(() -> running.process().failed("did not start"));
            return new ApiServer(base, base.resolve("openapi"), running.process()::log, running.process()::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.CDI_JWT;
    }

    @Override
    public String advice() {
        return "The `Application` is a bean: without `@ApplicationScoped` its path and its `@JwtRequired` are dropped, and what only that protects is open.";
    }
}
