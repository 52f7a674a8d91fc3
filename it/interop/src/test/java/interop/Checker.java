package interop;

import java.util.Set;

/** Checks tokens with another library, as users of that library do: signature, times, issuer and audience. */
interface Checker extends Library {

    /** The claims that the library read from a token. */
    record Seen(String subject, Set<String> groups) {}

    /**
     * Checks a token with a key.
     *
     * @throws Exception if the library rejects the token; the type depends on the library
     */
    Seen check(String token, SigningKey key) throws Exception;
}
