package servers;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cookies that some servers reject themselves, before any application sees the request. */
enum OddCookies {
    /** A name that begins with a no-break space, in UTF-8. */
    NO_BREAK_SPACE("\u00c2\u00a0__Host-jwt=evil"),

    /** A name that begins with an en quad (U+2000), in UTF-8. */
    EN_QUAD("\u00e2\u0080\u0080__Host-jwt=evil"),

    /** A name that begins with a single byte beyond ASCII. */
    LATIN_1("\u00a0__Host-jwt=evil"),

    /** A value with a letter beyond ASCII, in UTF-8. */
    ACCENT("a=caf\u00c3\u00a9"),

    /** A value with a control character. */
    CONTROL_CHARACTER("a=b\u0001c"),

    MANY(IntStream.range(0, 300).mapToObj(i -> "c" + i + "=1").collect(Collectors.joining("; ")));

    private final String text;

    OddCookies(String text) {
        this.text = text;
    }

    /** The cookies, with one character for each byte. */
    String text() {
        return text;
    }
}
