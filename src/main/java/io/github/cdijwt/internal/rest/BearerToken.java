package io.github.cdijwt.internal.rest;

import io.github.cdijwt.internal.cdi.HttpSettings;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The token in the {@code Authorization} header, behind the configured prefix. */
@BuiltIn
@ApplicationScoped
public class BearerToken implements RequestHandler {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Inject
    HttpSettings settings;

    @Override
    public Optional<String> token(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (headers.size() > 1) {
            throw Refusals.severalHeaders();
        }
        if (headers.isEmpty() || headers.get(0).isBlank()) {
            return Optional.empty();
        }
        String[] words = SPACES.split(headers.get(0).strip(), 0);
        if (!words[0].equalsIgnoreCase(settings.prefix())) {
            throw Refusals.unsupportedScheme();
        }
        if (words.length == 1) {
            throw Refusals.tokenMissing();
        }
        if (words.length > 2) {
            throw Refusals.tokenContainsSpaces();
        }
        return Optional.of(words[1]);
    }
}
