package interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Tokens that were changed after signing. */
final class Forgery {

    private Forgery() {}

    /** Replaces a string in the claims and leaves the signature as it was. */
    static String ofClaim(String token, String is, String shall) {
        String[] parts = token.split("\\.", -1);
        return parts[0] + '.' + replaced(parts[1], '"' + is + '"', '"' + shall + '"') + '.' + parts[2];
    }

    private static String replaced(String part, String is, String shall) {
        String json = new String(Base64.getUrlDecoder().decode(part), UTF_8);
        if (!json.contains(is)) {
            throw new IllegalArgumentException(is + " is not in " + json);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace(is, shall).getBytes(UTF_8));
    }
}
