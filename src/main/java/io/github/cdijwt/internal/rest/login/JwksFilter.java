package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.keys.PublishedKeys;
import io.github.cdijwt.internal.rest.answer.Answers;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Serves the public keys at the configured path. */
@Provider
@PreMatching
@ApplicationScoped
// Runs as late as the login filter, so that the application's filters see the request.
@Priority(Priorities.USER + 1_000)
public class JwksFilter implements ContainerRequestFilter {

    @Inject
    HttpSettings settings;

    @Inject
    PublishedKeys keys;

    @Inject
    Answers answers;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!AuthUrlFilter.isFor(settings.jwksUrlRule(), request)) {
            return;
        }
        request.abortWith(
                switch (request.getMethod()) {
                    case HttpMethod.GET, HttpMethod.HEAD -> published();
                    case HttpMethod.OPTIONS ->
                        Response.noContent()
                                .header(HttpHeaders.ALLOW, Refusals.KEYS_ALLOW)
                                .build();
                    default -> answers.to(Refusals.keysNotGet());
                });
    }

    private Response published() {
        return Response.ok(keys.json(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + PublishedKeys.LIFETIME.toSeconds())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
