package servers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RESTEasy with Undertow and Weld in a plain Java program, as the quickstart runs. */
public final class Embedded extends JarServer {

    private static final Pattern READY = Pattern.compile("Ready at http://127\\.0\\.0\\.1:(\\d+)/");

    @Override
    public String name() {
        return "RESTEasy, embedded";
    }

    @Override
    public Set<Shape> shapes() {
        return EnumSet.complementOf(EnumSet.of(
                Shape.CONTAINER_ROLES,
                Shape.COOKIES_WITH_CORS_OF_QUARKUS,
                Shape.INCLUDES,
                Shape.CHAT,
                Shape.ENTITIES,
                Shape.ORDERS,
                Shape.DATABASE,
                Shape.DATABASE_NAMED,
                Shape.DATABASE_AWAY,
                Shape.DATABASE_EMPTY,
                Shape.EAR,
                Shape.EAR_LIBRARY,
                Shape.EAR_LIBRARY_ALONE,
                Shape.EAR_WITH_PLAIN,
                Shape.SCANNED,
                Shape.MARKED,
                Shape.MARKED_BY_STEREOTYPE,
                Shape.SEVERAL,
                Shape.OWN_MAPPERS_SCANNED,
                Shape.KEPT_UNSCOPED,
                Shape.KEPT_IN_SINGLETON));
    }

    @Override
    public Shape contract() {
        return Shape.LISTED;
    }

    @Override
    Running start(Shape shape, Path folder) {
        ServerProcess process = ServerProcess.start(folder, ENVIRONMENT, command(shape, folder));
        return Running.at(process, process.find(READY), "/app/");
    }

    /** The command that runs a shape, and writes its files into a folder. The shape can have further classes. */
    public static List<String> command(Shape shape, Path folder, Class<?>... more) {
        Class<?>[] classes =
                Stream.concat(Stream.of(EmbeddedMain.class), Stream.of(more)).toArray(Class<?>[]::new);
        Path jar = Archives.jar(shape, folder.resolve("application.jar"), new Embedded().makes(), classes);
        String classPath = Stream.concat(Stream.of(jar.toString()), Arrays.stream(libraries()))
                .collect(Collectors.joining(File.pathSeparator));
        return Java.smallServer(
                        "-Xmx256m",
                        // Logs all that cdi-jwt and jose4j can log, so that a test can search for secrets.
                        "-Djava.util.logging.config.file=" + finest(folder),
                        "-cp",
                        classPath,
                        EmbeddedMain.class.getName(),
                        shape.application().getName())
                .words();
    }

    private static Path finest(Path folder) {
        try (InputStream settings = Objects.requireNonNull(Embedded.class.getResourceAsStream("/finest.properties"))) {
            Path file = folder.resolve("finest.properties");
            Files.copy(settings, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of the tests without the modules of this build, whose classes are in the archive if they belong there. */
    private static String[] libraries() {
        Path it = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> folder.endsWith("it"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).startsWith(it))
                .toArray(String[]::new);
    }

    /** Undertow rejects values with other characters than ASCII (UT000173), and more than 200 cookies (UT000046). */
    @Override
    public int statusOf(OddCookies cookies) {
        return switch (cookies) {
            case ACCENT, CONTROL_CHARACTER, MANY -> 500;
            default -> 200;
        };
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.CDI_JWT;
    }

    @Override
    public String advice() {
        return "The `Application` lists its classes and adds `CdiJwt.classes()`.";
    }
}
