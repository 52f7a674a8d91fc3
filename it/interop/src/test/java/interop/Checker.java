package interop;

import java.util.Set;

/** Checks tokens with another library, as its users do: signature, times, issuer and audience. */
interface Checker extends Library {

    /** What was read in a token. */
    record Seen(String subject, Set<String> groups) {}

    /**
     * Checks a token with a key.
     *
     * @throws Exception if it is refused, whatever the library throws then
     */
    Seen check(String token, SigningKey key) throws Exception;
}
