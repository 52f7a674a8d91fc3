package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.cookie.RefusedCookies;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns rejections into responses, and adds the headers that each response needs even if the application's {@link
 * ErrorHandler} made it.
 */
public final class Answers {

    private final ErrorHandler handler;
    private final String defaultChallenge;
    private final Optional<TokenCookies> cookies;

    public Answers(ErrorHandler handler, HttpSettings settings, Optional<TokenCookies> cookies) {
        this.handler = handler;
        this.defaultChallenge = new Challenge(settings.scheme(), settings.realm()).toString();
        this.cookies = cookies;
    }

    /** Returns the response to a rejection. */
    public Response to(JwtException thrown) {
        return thrown instanceof ChallengedException challenged
                ? to(challenged.refusal(), challenged.challenge(), challenged.cookies())
                : to(thrown, null, RefusedCookies.NONE);
    }

    private Response to(JwtException refusal, @Nullable String challenge, RefusedCookies refused) {
        Response response = response(refusal);
        if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                && response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE) == null) {
            response = Response.fromResponse(response)
                    .header(HttpHeaders.WWW_AUTHENTICATE, challenge == null ? defaultChallenge : challenge)
                    .build();
        }
        return uncached(cookies.isPresent() ? cookies.get().deleting(refused, response) : response);
    }

    private Response response(JwtException refusal) {
        try {
            return Objects.requireNonNull(handler.response(refusal), "The ErrorHandler returned null");
        } catch (Throwable thrown) {
            return new JsonError().response(HookFailures.refusal(thrown, "An ErrorHandler"));
        }
    }

    /** Returns the same response with headers that forbid caching (RFC 6749, section 5.1) and content sniffing. */
    public static Response uncached(Response response) {
        ResponseBuilder builder = Response.fromResponse(response);
        replace(builder, HttpHeaders.CACHE_CONTROL, "no-store");
        replace(builder, "X-Content-Type-Options", "nosniff");
        return builder.build();
    }

    private static void replace(ResponseBuilder builder, String header, String value) {
        builder.header(header, null).header(header, value);
    }
}
