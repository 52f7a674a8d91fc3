package io.github.cdijwt.internal.cookie;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The value that a page must repeat in a header to prove that it can read the cookies of its origin. It is a hash of the
 * access token, so only those who have the token can compute it.
 */
public final class CsrfToken {

    /** The names that Angular and axios use by default. */
    public static final String COOKIE = "XSRF-TOKEN";

    public static final String HEADER = "X-XSRF-TOKEN";

    private static final String PURPOSE = "cdi-jwt csrf\0";

    /** In bytes: 128 bits. */
    private static final int LENGTH = 16;

    private CsrfToken() {}

    /** The value for an access token. */
    public static String of(String accessToken) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((PURPOSE + accessToken).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether a request has exactly one header, with the value for its access token. */
    public static boolean matches(List<String> headers, String accessToken) {
        return headers.size() == 1
                && MessageDigest.isEqual(
                        headers.get(0).getBytes(UTF_8), of(accessToken).getBytes(US_ASCII));
    }
}
