package interop;

import java.util.Optional;

/** Makes tokens with another library, as users of that library do. */
interface Maker extends Library {

    /** Makes a token with this key id ({@code kid}), or without one. */
    String make(SigningKey key, Optional<String> kid, Claims claims) throws Exception;
}
