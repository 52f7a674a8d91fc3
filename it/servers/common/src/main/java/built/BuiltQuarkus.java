package built;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import servers.AppServer;
import servers.Java;
import servers.ServerProcess;
import servers.Shape;

/** Quarkus with a database and a single application, built by Maven in this folder. */
public class BuiltQuarkus implements AppServer {

    private static final Pattern READY = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    private final ServerProcess process = ServerProcess.start(
            Path.of(System.getProperty("server.home")),
            Map.of(),
            Java.server("-Xmx256m", "-Dquarkus.http.port=0", "-Dquarkus.http.host=127.0.0.1")
                    .and("-jar", "quarkus-run.jar")
                    .words());

    private final Shape shape;

    private final URI base = URI.create(process.await(READY).group(1) + "/");

    /** Runs the application whose users are entities. */
    public BuiltQuarkus() {
        this(Shape.ENTITIES);
    }

    BuiltQuarkus(Shape shape) {
        this.shape = shape;
    }

    @Override
    public String name() {
        return "Quarkus with Hibernate";
    }

    @Override
    public Set<Shape> shapes() {
        return Set.of(shape);
    }

    @Override
    public Shape contract() {
        return shape;
    }

    @Override
    public URI baseOf(Shape wanted) {
        return base;
    }

    @Override
    public boolean serves(Shape wanted) {
        return wanted == shape;
    }

    @Override
    public void awaitLine(Shape wanted, String text) {
        process.await(Pattern.compile(Pattern.quote(text)));
    }

    @Override
    public String log(Shape wanted) {
        return log();
    }

    @Override
    public String log() {
        return process.log();
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.CDI_JWT;
    }

    @Override
    public void close() {
        process.close();
    }
}
