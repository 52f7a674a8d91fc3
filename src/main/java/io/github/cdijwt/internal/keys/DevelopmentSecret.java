package io.github.cdijwt.internal.keys;

import java.security.SecureRandom;
import java.security.Security;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A random secret that survives a live reload, so that a developer stays logged in. Each reload loads new classes of
 * this library, so the JDK stores the secret: one half as a security property, which cannot be listed, the other as a
 * system property. A log may show one half (the first at level DEBUG, the second if an application lists its
 * properties), but one half does not help to guess the other. Both are lost when the JVM ends, and other processes do
 * not see them.
 */
public final class DevelopmentSecret {

    private static final String NAME = "io.github.cdijwt.development-secret";
    private static final int HALF = 32;

    private DevelopmentSecret() {}

    /** The secret of this JVM, 64 bytes. */
    public static byte[] kept() {
        String first = Optional.ofNullable(Security.getProperty(NAME))
                .filter(DevelopmentSecret::isHalf)
                .orElseGet(() -> {
                    String half = random(HALF);
                    Security.setProperty(NAME, half);
                    return half;
                });
        String second = Optional.ofNullable(System.getProperty(NAME))
                .filter(DevelopmentSecret::isHalf)
                .orElseGet(() -> {
                    String half = random(HALF);
                    System.setProperty(NAME, half);
                    return half;
                });
        return HexFormat.of().parseHex(first + second);
    }

    /** A new secret on each call, 64 bytes. */
    public static byte[] once() {
        return HexFormat.of().parseHex(random(2 * HALF));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static boolean isHalf(String text) {
        return text.matches("[0-9a-f]{" + 2 * HALF + "}");
    }
}
