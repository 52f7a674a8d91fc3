package io.github.cdijwt.test;

import io.github.cdijwt.internal.cdi.ChosenClock;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.TokenIssuer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the beans of the test kit that are not classes with a scope. */
@ApplicationScoped
class KitBeans {

    @Produces
    @Singleton
    TestTokens tokens(TokenIssuer issuer, JwtSettings settings, HttpSettings http, ChosenClock clock) {
        return new TestTokens(issuer, settings, http.scheme(), clock.clock());
    }
}
