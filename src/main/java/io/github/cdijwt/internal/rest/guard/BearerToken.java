package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** Reads the token from the {@code Authorization} header, after one of the configured schemes. */
@BuiltIn
@ApplicationScoped
public class BearerToken implements RequestHandler {

    @Inject
    HttpSettings settings;

    @Override
    public Optional<String> token(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (headers.size() > 1) {
            throw Refusals.severalHeaders();
        }
        StringTokenizer words = new StringTokenizer(headers.isEmpty() ? "" : headers.get(0));
        if (!words.hasMoreTokens()) {
            return Optional.empty();
        }
        if (!isAccepted(words.nextToken())) {
            throw Refusals.unsupportedScheme(settings.schemes());
        }
        if (!words.hasMoreTokens()) {
            throw Refusals.tokenMissing();
        }
        String token = words.nextToken();
        if (words.hasMoreTokens()) {
            throw Refusals.tokenContainsSpaces();
        }
        return Optional.of(token);
    }

    private boolean isAccepted(String scheme) {
        for (String accepted : settings.schemes()) {
            if (scheme.equalsIgnoreCase(accepted)) {
                return true;
            }
        }
        return false;
    }
}
