package interop;

import java.util.Optional;

/** Makes tokens with another library, as its users do. */
interface Maker extends Library {

    /** A token that names a key, or none. */
    String make(SigningKey key, Optional<String> kid, Claims claims) throws Exception;
}
