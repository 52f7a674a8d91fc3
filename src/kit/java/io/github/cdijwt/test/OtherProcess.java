package io.github.cdijwt.test;

import io.github.cdijwt.internal.config.JwtConfig;
import io.github.cdijwt.internal.config.Setting;
import io.github.cdijwt.internal.token.DefaultHeaders;
import io.github.cdijwt.internal.token.DefaultPayload;
import io.github.cdijwt.internal.token.JwsCodec;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.PayloadHandler;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Makes tokens without the beans of an application, which runs in another process. */
final class OtherProcess {

    private OtherProcess() {}

    static TestTokens tokens(Config config, Optional<PayloadHandler<?>> payloads) {
        JwtConfig read = new JwtConfig(config);
        if (!read.faults().isEmpty()) {
            throw new IllegalArgumentException("The settings of cdi-jwt are invalid: " + read.faults());
        }
        JwtSettings settings = read.tokenSettings();
        if (!settings.algorithm().isAsymmetric() && !hasSecret(config)) {
            throw new IllegalArgumentException(Setting.SECRET_KEY.key() + " is not set, so the application has a random"
                    + " secret, which this process does not know: set the same secret for both");
        }
        return new TestTokens(
                new TokenIssuer(
                        settings,
                        Object.class,
                        ofAnyUser(payloads),
                        new DefaultHeaders<>(settings),
                        new JwsCodec(settings, read.keys()),
                        Clock.systemUTC()),
                settings,
                read.httpSettings().scheme(),
                Clock.systemUTC());
    }

    private static boolean hasSecret(Config config) {
        return Stream.of(Setting.SECRET_KEY, Setting.SECRET_KEY_LOCATION)
                .anyMatch(setting -> config.getOptionalValue(setting.key(), String.class)
                        .filter(text -> !text.isBlank())
                        .isPresent());
    }

    /** If a test passes a user of another type than the handler expects, the handler throws a ClassCastException. */
    @SuppressWarnings("unchecked")
    private static PayloadHandler<Object> ofAnyUser(Optional<PayloadHandler<?>> payloads) {
        return (PayloadHandler<Object>) payloads.orElseGet(DefaultPayload::new);
    }
}
