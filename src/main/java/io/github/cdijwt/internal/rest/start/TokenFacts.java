package io.github.cdijwt.internal.rest.start;

import io.github.cdijwt.internal.cdi.ChosenClock;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.cdi.Identities;
import io.github.cdijwt.internal.config.ConfigReader;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.spi.DecodeHandler;
import io.github.cdijwt.spi.EncodeHandler;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How tokens are signed, read and checked. */
@Dependent
public class TokenFacts {

    private static final String NOT_SET = "not set";

    @Inject
    JwtSettings settings;

    @Inject
    HttpSettings http;

    @Inject
    Optional<CookieSettings> cookies;

    @Inject
    Keys keys;

    @Inject
    Identities identities;

    @Inject
    ChosenClock clock;

    @Inject
    Instance<RequestHandler> requests;

    @Inject
    Instance<DecodeHandler> decoders;

    @Inject
    Instance<EncodeHandler> encoders;

    void addKeysTo(Facts facts) {
        facts.add("algorithm", settings.algorithm().toString());
        facts.add("keys", keys.description());
        facts.add("encoded by", ownBean(encoders));
        facts.add("decoded by", ownBean(decoders).map(bean -> bean + ", which checks the signature"));
        facts.add("issuer", settings.issuer().map(ConfigReader::quoted).orElse(NOT_SET));
        facts.add("audience", audience());
    }

    void addUseTo(Facts facts) {
        facts.add("tokens from", ownBean(requests).orElseGet(this::locations));
        facts.add("realm", ConfigReader.quoted(http.realm()));
        facts.add("tokens live", settings.expirationDelta() + waiting() + ", leeway " + settings.leeway());
        facts.add("clock", clock.bean().map(bean -> "the Clock bean of " + bean));
        facts.add("users", identities.type().getName());
    }

    /** Several applications may get the same secret from one environment variable. */
    private String audience() {
        if (!settings.audience().isEmpty()) {
            return settings.audience().stream().map(ConfigReader::quoted).collect(Collectors.joining(" or "));
        }
        boolean anyone =
                !settings.algorithm().isAsymmetric() && settings.issuer().isEmpty();
        return anyone
                ? NOT_SET
                        + ". Without an issuer too, any application with this secret accepts these tokens, and this one"
                        + " accepts theirs"
                : NOT_SET;
    }

    private String waiting() {
        return settings.notBeforeDelta().isZero() ? "" : " and are valid after " + settings.notBeforeDelta();
    }

    private String locations() {
        List<String> locations = new ArrayList<>();
        if (cookies.isEmpty() || cookies.get().readsHeader()) {
            locations.add("the Authorization header (" + String.join(" or ", http.schemes()) + ")");
        }
        cookies.ifPresent(some -> locations.add("the cookie " + some.name() + " (SameSite="
                + (some.isLax() ? "Lax" : "Strict") + ", " + (some.isSecure() ? "Secure, " : "NOT Secure, ")
                + origins(some) + ")"));
        return String.join(", ", locations);
    }

    private static String origins(CookieSettings cookies) {
        String others = cookies.trustedOrigins().stream()
                .sorted()
                .map(ConfigReader::quoted)
                .map(origin -> " or " + origin)
                .collect(Collectors.joining());
        return "from the same origin" + others + (cookies.needsCsrfHeader() ? ", with the X-XSRF-TOKEN header" : "");
    }

    private static Optional<String> ownBean(Instance<?> hook) {
        return hook.isUnsatisfied() ? Optional.empty() : Optional.of(Hooks.nameOf(hook));
    }
}
