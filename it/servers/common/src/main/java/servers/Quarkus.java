package servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import servers.Matrix.Cell;
import servers.Matrix.Declared;
import servers.Matrix.Made;

/** Quarkus on the JVM. Each application is built first, so a fault may stop the build or the start. */
public class Quarkus extends JarServer {

    private static final Pattern READY = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    /** The folder that Maven built once, and that can be rebuilt with another application. */
    private final Path home = Path.of(System.getProperty("server.home"));

    @Override
    public String name() {
        return "Quarkus";
    }

    @Override
    public int longestHeader() {
        return 20_480;
    }

    @Override
    Running start(Shape shape, Path folder) throws IOException {
        Path application = copy(folder.resolve("quarkus-app"), shape);
        ServerProcess build = ServerProcess.start(
                application,
                Map.of(),
                Java.smallServer("-Dquarkus.launch.rebuild=true")
                        .and("-Dquarkus.http.root-path=/app", "-jar", "quarkus-run.jar")
                        .words());
        if (build.awaitEnd() != 0) {
            return new Running(build, Optional.empty());
        }
        ServerProcess process = ServerProcess.start(
                application,
                ENVIRONMENT,
                Java.smallServer("-Xmx256m", "-Dquarkus.http.port=0", "-Dquarkus.http.host=127.0.0.1")
                        .and("-jar", "quarkus-run.jar")
                        .words());
        return Running.at(process, process.find(READY), "/app/");
    }

    /** Copies the application for a rebuild, with links to the libraries and without any build output. */
    private Path copy(Path copy, Shape shape) throws IOException {
        Folder.link(home.resolve("lib"), copy.resolve("lib"));
        Path library =
                copy.resolve("lib/main/io.github.cdijwt." + Archives.ourJar().getFileName());
        if (Files.mismatch(library, Archives.ourJar()) >= 0) {
            throw new IllegalStateException(library + " is not the jar that was built");
        }
        for (String file : List.of("quarkus-run.jar", "quarkus/build-system.properties")) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(home.resolve(file), copy.resolve(file));
        }
        try (Stream<Path> applications = Files.list(home.resolve("app"))) {
            Path name = applications.findFirst().orElseThrow().getFileName();
            Archives.jar(shape, Files.createDirectories(copy.resolve("app")).resolve(name), makes());
        }
        return copy;
    }

    /** Quarkus with data sources is built separately, and also tests JNDI names. */
    @Override
    public Set<Shape> shapes() {
        Set<Shape> shapes = super.shapes();
        shapes.remove(Shape.NO_JNDI_NAME);
        shapes.add(Shape.COOKIES_WITH_CORS_OF_QUARKUS);
        return shapes;
    }

    /** Quarkus supports only CDI Lite, and ignores {@code getSingletons()}. */
    @Override
    public Set<Made> makes() {
        return EnumSet.of(Made.REQUEST_SCOPED, Made.WITHOUT_SCOPE, Made.DECORATED, Made.ALTERNATIVE);
    }

    @Override
    public boolean calls(Cell cell) {
        return cell.declared() != Declared.SUPERCLASS
                && !(cell.declared() == Declared.ABSTRACT_CLASS && cell.made() == Made.ALTERNATIVE);
    }

    @Override
    public boolean takesSeveralApplications() {
        return false;
    }

    @Override
    public boolean cleansPaths() {
        return true;
    }

    @Override
    public boolean callsHooksOnEventLoop() {
        return true;
    }

    @Override
    public boolean loadsFeatures() {
        return false;
    }

    @Override
    public int statusOf(OddCookies cookies) {
        return cookies == OddCookies.CONTROL_CHARACTER ? 400 : 200;
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.CDI_JWT;
    }

    @Override
    public String advice() {
        return "`quarkus-rest` and `quarkus-jsonp` are the extensions that cdi-jwt needs. An application has at most one `Application`. A protected method responds with 500 if the `Application` lists its classes without `CdiJwt.classes()`."
                + " If a method does not block (`CompletionStage`, `Uni`), your hooks run on the event loop: annotate the method with `@Blocking`"
                + " if the hooks or `jwt.verify-session` use a database, or if keys come from `jwt.jwks-location`."
                + " A token with an unknown `kid` may wait there for one second, and any token for two seconds until the first keys arrive.";
    }
}
