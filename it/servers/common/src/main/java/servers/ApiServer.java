package servers;

import java.net.URI;
import java.util.function.Supplier;

/**
 * A server that describes the API of its only application.
 *
 * @param base the path of the deployment
 * @param description the address of the description
 * @param log returns the log
 * @param stop stops the server
 */
public record ApiServer(URI base, URI description, Supplier<String> log, Runnable stop) implements AutoCloseable {

    @Override
    public void close() {
        stop.run();
    }
}
