package io.github.cdijwt.internal.rest.cookie;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.internal.cookie.CookieHeader;
import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.cookie.CsrfToken;
import io.github.cdijwt.internal.cookie.OriginRule;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tokens in cookies. It exists only if {@code jwt.token-locations} contains {@code cookie}. */
public final class TokenCookies {

    private static final String USED = TokenCookies.class.getName();

    private final CookieSettings settings;
    private final OriginRule origins;
    private final NewCookies cookies;

    TokenCookies(CookieSettings settings) {
        this.settings = settings;
        this.origins = new OriginRule(settings.trustedOrigins());
        this.cookies = new NewCookies(settings);
    }

    /** Whether the token of a request is in its cookie. A header counts alone, because no browser sends it by itself. */
    public boolean areUsedBy(ContainerRequestContext request) {
        return !settings.readsHeader()
                || headers(request, HttpHeaders.AUTHORIZATION).isEmpty();
    }

    /**
     * The access token of a request; empty if it has none.
     *
     * @throws io.github.cdijwt.JwtException if there are several
     */
    public Optional<String> accessToken(ContainerRequestContext request) {
        return only(values(request, settings.name()));
    }

    /**
     * The refresh token of a request; empty if it has none.
     *
     * @throws io.github.cdijwt.JwtException if there are several
     */
    public Optional<String> refreshToken(ContainerRequestContext request) {
        Optional<String> token = only(values(request, settings.refreshName()));
        if (token.isPresent()) {
            request.setProperty(USED, true);
        }
        return token;
    }

    /** Whether the refresh token of a request was taken from its cookie. */
    public static boolean gaveRefreshToken(ContainerRequestContext request) {
        return request.getProperty(USED) != null;
    }

    /**
     * Whether this access token is in a cookie. A hook of the application may have read it there, even by another name, and
     * a gateway may have copied it into the {@code Authorization} header.
     */
    public static boolean contain(String token, ContainerRequestContext request) {
        for (String line : headers(request, HttpHeaders.COOKIE)) {
            if (line.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Rejects a login that another site sends.
     *
     * @throws io.github.cdijwt.JwtException if the request may come from a page of another origin
     */
    public void checkLogin(ContainerRequestContext request) {
        origins.check(request.getMethod(), name -> originHeaders(request, name));
    }

    /**
     * Rejects a refresh or a logout that another site sends. The cookie that the header repeats may have expired with the
     * access token, so any value proves enough: no page can send the header, or JSON, to another origin without its consent.
     *
     * @throws io.github.cdijwt.JwtException if the request may come from a page of another origin
     */
    public void checkRefresh(ContainerRequestContext request, boolean isJson) {
        checkLogin(request);
        if (settings.needsCsrfHeader()
                && !isJson
                && headers(request, CsrfToken.HEADER).isEmpty()) {
            throw Refusals.csrfHeaderWrong();
        }
    }

    /**
     * Rejects a request whose access token the browser has sent for a page of another site.
     *
     * @throws io.github.cdijwt.JwtException if the request may come from a page of another origin
     */
    public void check(ContainerRequestContext request, String token) {
        checkLogin(request);
        if (settings.needsCsrfHeader()
                && OriginRule.isUnsafe(request.getMethod())
                && areUsedBy(request)
                && !CsrfToken.matches(headers(request, CsrfToken.HEADER), token)) {
            throw Refusals.csrfHeaderWrong();
        }
    }

    /**
     * Whether the tokens may be in the body of the response as well. Scripts of a page must not get them (ASVS 5.0,
     * 3.3.4), but curl and mobile applications have no other way to get them. A browser always says in one of two headers
     * where a POST comes from.
     *
     * @param request the request; empty if there is none to look at
     */
    public boolean allowTokensInBody(Optional<ContainerRequestContext> request) {
        return settings.readsHeader()
                && request.filter(sent -> !gaveRefreshToken(sent)
                                && headers(sent, "Origin").isEmpty()
                                && headers(sent, "Sec-Fetch-Site").isEmpty())
                        .isPresent();
    }

    /**
     * Adds the tokens to a response.
     *
     * @throws IllegalStateException if a token does not fit into a cookie
     */
    public Response adding(IssuedTokens tokens, Response response) {
        return Response.fromResponse(response)
                .cookie(cookies.with(tokens).toArray(NewCookie[]::new))
                .build();
    }

    /** Lets a response delete cookies. */
    public Response deleting(RefusedCookies refused, Response response) {
        return refused == RefusedCookies.NONE
                ? response
                : Response.fromResponse(response)
                        .cookie(cookies.deleting(refused).toArray(NewCookie[]::new))
                        .build();
    }

    private static Optional<String> only(List<String> values) {
        if (values.size() > 1) {
            throw Refusals.severalCookies();
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    private static List<String> values(ContainerRequestContext request, String name) {
        return CookieHeader.values(headers(request, HttpHeaders.COOKIE), name);
    }

    /** HTTP/2 has no {@code Host} header, and not every server adds one (RFC 9113, section 8.3.1). */
    private static List<String> originHeaders(ContainerRequestContext request, String name) {
        List<String> values = headers(request, name);
        return values.isEmpty() && name.equals(HttpHeaders.HOST)
                ? Stream.ofNullable(request.getUriInfo().getBaseUri().getRawAuthority())
                        .toList()
                : values;
    }

    private static List<String> headers(ContainerRequestContext request, String name) {
        List<String> values = request.getHeaders().get(name);
        return values == null ? List.of() : values;
    }
}
