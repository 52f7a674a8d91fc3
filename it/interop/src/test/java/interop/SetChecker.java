package interop;

import java.net.URI;

/** Checks tokens with the keys that a service publishes. */
interface SetChecker extends Checker {

    /** A JWK set and its address. */
    record Published(URI address, String json) {}

    /**
     * Checks a token.
     *
     * @throws Exception if the library rejects the token; the type depends on the library
     */
    Seen check(String token, Algorithm algorithm, Published keys) throws Exception;
}
