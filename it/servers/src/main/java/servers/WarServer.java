package servers;

import contract.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of web applications: all shapes run on one of it, side by side. */
abstract class WarServer implements AppServer {

    /** Where the server is installed: nothing there is changed. */
    protected final Path home = Path.of(System.getProperty("server.home"));

    /** Where this run keeps its files. */
    protected final Path work = Folder.fresh("server");

    protected final int port = ServerProcess.freePort();

    private ServerProcess process;

    /** Starts the server with what is in a folder, and waits until it is done with it. */
    abstract ServerProcess start(Path wars) throws IOException;

    private synchronized ServerProcess process() {
        if (process == null) {
            try {
                Path wars = Files.createDirectories(work.resolve("wars"));
                shapes().forEach(shape -> Archives.war(shape, wars));
                process = start(wars);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return process;
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
