package io.github.cdijwt.internal.rest.cookie;

import io.github.cdijwt.internal.cookie.CookieSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Builds the cookies from the settings. */
@ApplicationScoped
public class CookieBeans {

    /** Empty if tokens are in no cookies. */
    @Produces
    @Singleton
    Optional<TokenCookies> cookies(Optional<CookieSettings> settings) {
        return settings.map(TokenCookies::new);
    }
}
