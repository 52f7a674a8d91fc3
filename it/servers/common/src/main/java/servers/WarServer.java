package servers;

import contract.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A server for web applications: all shapes run side by side on one server. */
public abstract class WarServer implements AppServer {

    /** The folder where the server is installed; the tests do not change it. */
    protected final Path home = Path.of(System.getProperty("server.home"));

    private final int port = ServerProcess.freePort();

    private ServerProcess process;

    /** Starts the server with these archives, and waits until each one is deployed or has failed. */
    public abstract ServerProcess start(Wars wars) throws IOException;

    private synchronized ServerProcess process() {
        if (process == null) {
            try {
                Path work = Folder.fresh("server");
                Path folder = Files.createDirectories(work.resolve("wars"));
                process = start(new Wars(
                        shapes().stream()
                                .map(shape -> Archives.archive(shape, folder, makes()))
                                .toList(),
                        work,
                        port));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return process;
    }

    /** Starts this server with only {@link Shape#DESCRIBED}, whose API it describes at {@code /openapi}. */
    ApiServer describing() {
        try {
            Shape shape = Shape.DESCRIBED;
            Path work = Folder.fresh(shape.path());
            Path archive = Archives.archive(shape, Files.createDirectories(work.resolve("wars")), makes());
            ServerProcess started = start(new Wars(List.of(archive), work, port));
            URI host = URI.create("http://127.0.0.1:" + port + "/");
            return new ApiServer(
                    host.resolve(shape.path() + "/"), host.resolve("openapi"), started::log, started::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the tests deploy EARs on this server. */
    boolean takesEars() {
        return false;
    }

    @Override
    public Set<Shape> shapes() {
        Set<Shape> shapes = EnumSet.copyOf(AppServer.super.shapes());
        shapes.removeIf(shape -> shape.isEar() && !takesEars());
        return shapes;
    }

    @Override
    public URI baseOf(Shape shape) {
        process();
        return URI.create("http://127.0.0.1:" + port + "/" + shape.path() + "/");
    }

    @Override
    public boolean serves(Shape shape) {
        // Any other status will do: if the deployment has failed, the path does not exist.
        return new Server(baseOf(shape), "")
                        .get(shape.applicationPath() + "protected")
                        .status()
                != 404;
    }

    @Override
    public void awaitLine(Shape shape, String text) {
        process().await(Pattern.compile(Pattern.quote(text)));
    }

    @Override
    public String log(Shape shape) {
        return log();
    }

    @Override
    public String log() {
        return process().log();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
