package interop;

import java.util.Map;

/** A server with MicroProfile JWT that runs the service: once for each algorithm. What servers do differently is said here. */
interface CheckerServer extends AutoCloseable {

    /** Starts the service with these settings for each of them. */
    void start(Map<Algorithm, Map<String, String>> settings);

    Checker checkerOf(Algorithm algorithm);

    /** Settings that are its own, beside those of MicroProfile JWT. */
    default Map<String, String> ownSettings() {
        return Map.of();
    }

    String log();

    @Override
    void close();
}
