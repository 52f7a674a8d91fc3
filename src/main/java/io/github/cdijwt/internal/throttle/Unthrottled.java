package io.github.cdijwt.internal.throttle;

import io.github.cdijwt.spi.LoginThrottle;
import java.time.Duration;
import java.util.Optional;

/** Allows any number of attempts, for {@code jwt.throttle-failures=none}. */
public final class Unthrottled implements LoginThrottle {

    @Override
    public Duration begin(String account, Optional<String> address) {
        return Duration.ZERO;
    }

    @Override
    public void succeeded(String account, Optional<String> address) {}

    @Override
    public void abandoned(String account, Optional<String> address) {}

    @Override
    public void clear(String account) {}
}
