package mpjwt;

import java.util.List;
import java.util.Map;

/**
 * A server with MicroProfile JWT that runs the checking service once per issuer. Its defaults cover differences between
 * servers.
 */
interface CheckerServer extends AutoCloseable {

    /** Starts one service per issuer name, with these settings. */
    void start(Map<String, Map<String, String>> settings);

    /** The service for the issuer of this name; waits until the service is ready. */
    Checker checker(String name);

    /** The files of the service, and of everything deployed with it. */
    List<String> files();

    /** The status for a request without a token to a resource that requires a role. */
    default int withoutToken() {
        return 401;
    }

    /** The status for a token whose key id ({@code kid}) is not published. */
    default int withUnknownKey() {
        return 401;
    }

    String log();

    @Override
    void close();
}
