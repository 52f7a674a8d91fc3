package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.token.Refusals;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** The token in the {@code Authorization} header, after one of the configured schemes (RFC 6750, section 2.1). */
final class BearerToken {

    private BearerToken() {}

    /**
     * The token; empty if there is no header.
     *
     * @throws io.github.cdijwt.JwtException if the header does not consist of one of the schemes and a token
     */
    static Optional<String> of(ContainerRequestContext request, List<String> schemes) {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (headers.size() > 1) {
            throw Refusals.severalHeaders();
        }
        StringTokenizer words = new StringTokenizer(headers.isEmpty() ? "" : headers.get(0));
        if (!words.hasMoreTokens()) {
            return Optional.empty();
        }
        if (!isAccepted(words.nextToken(), schemes)) {
            throw Refusals.unsupportedScheme(schemes);
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

    private static boolean isAccepted(String scheme, List<String> schemes) {
        for (String accepted : schemes) {
            if (scheme.equalsIgnoreCase(accepted)) {
                return true;
            }
        }
        return false;
    }
}
