package mpjwt;

import java.util.List;
import java.util.Map;

/** A server with MicroProfile JWT that runs the service, once for each issuer. What servers answer differently is said here. */
interface CheckerServer extends AutoCloseable {

    /** Starts the service for each name, with these settings. */
    void start(Map<String, Map<String, String>> settings);

    /** The service of this name; waits until it is there. */
    Checker checker(String name);

    /** The files of it, and of what else was deployed with it. */
    List<String> files();

    /** The status for whoever has no token, where a role is asked for. */
    default int withoutToken() {
        return 401;
    }

    /** The status for a token that names a key which is not published. */
    default int withUnknownKey() {
        return 401;
    }

    String log();

    @Override
    void close();
}
