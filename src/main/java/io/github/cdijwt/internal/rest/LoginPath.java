package io.github.cdijwt.internal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.security.SecureRandom;

/** The path within the server that the configured login path leads to. Nobody outside can know it. */
@ApplicationScoped
public class LoginPath {

    private static final int KEY_BITS = 128;

    private final String key = new BigInteger(KEY_BITS, new SecureRandom()).toString(Character.MAX_RADIX);

    String key() {
        return key;
    }
}
