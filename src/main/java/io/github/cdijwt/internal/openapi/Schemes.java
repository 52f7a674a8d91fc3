package io.github.cdijwt.internal.openapi;

import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.cookie.CsrfToken;
import io.github.cdijwt.internal.cookie.OriginRule;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The security schemes of cdi-jwt. A scheme of the application with the same name replaces one of them. */
final class Schemes {

    static final String HEADER = "jwt";
    static final String COOKIE = "jwtCookie";
    static final String CSRF = "jwtCsrf";

    /** The name of the scheme of RFC 6750, which tools know. */
    private static final String BEARER = "Bearer";

    private final Optional<CookieSettings> cookies;
    private final Components components;

    private Schemes(Optional<CookieSettings> cookies, Components components) {
        this.cookies = cookies;
        this.components = components;
    }

    static Schemes addTo(OpenAPI api, Facts facts) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Schemes schemes = new Schemes(facts.cookies(), api.getComponents());
        if (schemes.readHeader()) {
            schemes.add(HEADER, header(facts.http().schemes()));
        }
        facts.cookies().ifPresent(schemes::addCookies);
        return schemes;
    }

    /** The ways to send a token in a request with this method. */
    List<SecurityRequirement> required(String httpMethod) {
        List<SecurityRequirement> ways = new ArrayList<>();
        if (readHeader()) {
            ways.add(OASFactory.createSecurityRequirement().addScheme(HEADER));
        }
        cookies.ifPresent(some -> {
            SecurityRequirement cookie = OASFactory.createSecurityRequirement().addScheme(COOKIE);
            ways.add(some.needsCsrfHeader() && OriginRule.isUnsafe(httpMethod) ? cookie.addScheme(CSRF) : cookie);
        });
        return ways;
    }

    /** Whether the origin of a request with this method counts. */
    boolean checkOrigin(String httpMethod) {
        return cookies.isPresent() && OriginRule.isUnsafe(httpMethod);
    }

    /** Whether the description defines the schemes of a requirement. */
    boolean define(SecurityRequirement requirement) {
        Map<String, SecurityScheme> defined = components.getSecuritySchemes();
        return defined != null
                && defined.keySet().containsAll(requirement.getSchemes().keySet());
    }

    private boolean readHeader() {
        return cookies.isEmpty() || cookies.get().readsHeader();
    }

    private void add(String name, SecurityScheme scheme) {
        Map<String, SecurityScheme> defined = components.getSecuritySchemes();
        if (defined == null || !defined.containsKey(name)) {
            components.addSecurityScheme(name, scheme);
        }
    }

    private static SecurityScheme header(List<String> accepted) {
        if (accepted.stream().anyMatch(BEARER::equalsIgnoreCase)) {
            return OASFactory.createSecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT")
                    .description("The access token of a login");
        }
        // Tools do not know other schemes, but can send any header.
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(HttpHeaders.AUTHORIZATION)
                .description(accepted.get(0) + ", a space, and the access token of a login");
    }

    private void addCookies(CookieSettings settings) {
        add(
                COOKIE,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name(settings.name())
                        .description("The access token in the cookie that a login sets"));
        if (settings.needsCsrfHeader()) {
            add(
                    CSRF,
                    OASFactory.createSecurityScheme()
                            .type(SecurityScheme.Type.APIKEY)
                            .in(SecurityScheme.In.HEADER)
                            .name(CsrfToken.HEADER)
                            .description("The value of the cookie " + CsrfToken.COOKIE));
        }
    }
}
