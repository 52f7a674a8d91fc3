package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.throttle.Spelling;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.ClientAddress;
import io.github.cdijwt.spi.LoginThrottle;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.Optional;

/** Calls the application's {@link Authenticator}, unless the account has to wait after too many failed logins. */
final class ThrottledAuthenticator {

    static final int SERVER_ERROR = 500;

    private final Authenticator<?> authenticator;
    private final LoginThrottle throttle;
    private final ClientAddress addresses;
    private final ThrownRefusals thrownRefusals;

    ThrottledAuthenticator(Authenticator<?> authenticator, LoginThrottle throttle, ClientAddress addresses) {
        this.authenticator = authenticator;
        this.throttle = throttle;
        this.addresses = addresses;
        this.thrownRefusals = new ThrownRefusals(authenticator.getClass());
    }

    /**
     * Returns the identity for the credentials.
     *
     * @throws io.github.cdijwt.JwtException if the credentials are wrong or the account has to wait
     */
    Object authenticate(Credentials credentials, Optional<ContainerRequestContext> request) {
        String account = credentials.username();
        if (Spelling.isTooLong(account)) {
            // Rejected like a wrong password but without the work, because no account has a name this long.
            throw Refusals.invalidCredentials();
        }
        Optional<String> address = request.flatMap(addresses::address);
        Duration wait = throttle.begin(account, address);
        if (!wait.isZero() && !wait.isNegative()) {
            throw Refusals.tooManyFailures(wait);
        }
        Optional<?> identity = ask(credentials, address);
        if (identity.isPresent()) {
            thrownRefusals.succeeded();
            throttle.succeeded(account, address);
        } else {
            thrownRefusals.refused();
        }
        return identity.map(Object.class::cast).orElseThrow(Refusals::invalidCredentials);
    }

    private Optional<?> ask(Credentials credentials, Optional<String> address) {
        try {
            return authenticator.authenticate(credentials).map(Object.class::cast);
        } catch (Throwable thrown) {
            if (isRefusal(thrown)) {
                thrownRefusals.refused();
            } else if (!thrownRefusals.isRefusal(thrown)) {
                // The credentials could not be checked, which is not the client's fault.
                throttle.abandoned(credentials.username(), address);
            }
            throw thrown;
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        return HookFailures.refusalIn(thrown)
                .filter(refusal -> refusal.status() < SERVER_ERROR)
                .isPresent();
    }
}
