package servers;

import contract.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** A server of web applications: all shapes run on one of it, side by side. */
public abstract class WarServer implements AppServer {

    /** Where the server is installed: nothing there is changed. */
    protected final Path home = Path.of(System.getProperty("server.home"));

    private final int port = ServerProcess.freePort();

    private ServerProcess process;

    /** Starts the server with these, and waits until it is done with them: each is served, or has failed. */
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

    /** Whether EARs are tested on it. */
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
        // Whatever it answers: there is no such path where the deployment has failed.
        return new Server(baseOf(shape), "")
                        .get(shape.applicationPath() + "protected")
                        .status()
                != 404;
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
