package interop;

import java.net.URI;

/** Checks tokens by the keys that a service publishes. */
interface SetChecker extends Checker {

    /** A JWK set, and where it is. */
    record Published(URI address, String json) {}

    /**
     * Checks a token.
     *
     * @throws Exception if it is refused, whatever the library throws then
     */
    Seen check(String token, Algorithm algorithm, Published keys) throws Exception;
}
