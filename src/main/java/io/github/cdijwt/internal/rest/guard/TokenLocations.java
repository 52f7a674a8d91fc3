package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Reads the token from the locations of {@code jwt.token-locations}. */
@BuiltIn
@ApplicationScoped
public class TokenLocations implements RequestHandler {

    @Inject
    HttpSettings settings;

    @Inject
    Optional<TokenCookies> cookies;

    @Override
    public Optional<String> token(ContainerRequestContext request) {
        return cookies.isPresent() && cookies.get().areUsedBy(request)
                ? cookies.get().accessToken(request)
                : BearerToken.of(request, settings.schemes());
    }
}
