package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.keys.PublishedKeys;
import io.github.cdijwt.internal.session.SessionCheck;
import io.github.cdijwt.internal.token.DefaultHeaders;
import io.github.cdijwt.internal.token.DefaultPayload;
import io.github.cdijwt.internal.token.IdentityId;
import io.github.cdijwt.internal.token.JwsCodec;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.internal.token.TokenVerifier;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.DecodeHandler;
import io.github.cdijwt.spi.EncodeHandler;
import io.github.cdijwt.spi.HeadersHandler;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Creates the beans that issue and verify tokens, with the application's hooks or the defaults. */
@ApplicationScoped
public class TokenBeans {

    private final IdentityId ids = new IdentityId();

    @Produces
    @Singleton
    TokenIssuer issuer(
            JwtSettings settings,
            Instance<PayloadHandler<?>> payloads,
            Instance<HeadersHandler<?>> headers,
            Instance<EncodeHandler> encoders,
            @BuiltIn EncodeHandler builtIn,
            Identities identities,
            ChosenClock clock) {
        return new TokenIssuer(
                settings,
                identities.type(),
                payloadsOf(Hooks.choose(PayloadHandler.class, payloads, new DefaultPayload<>(ids))),
                headersOf(Hooks.choose(HeadersHandler.class, headers, new DefaultHeaders<>(settings))),
                Hooks.choose(EncodeHandler.class, encoders, builtIn),
                clock.clock());
    }

    @Produces
    @Singleton
    TokenVerifier verifier(
            JwtSettings settings, Instance<DecodeHandler> decoders, @BuiltIn DecodeHandler builtIn, ChosenClock clock) {
        return new TokenVerifier(settings, Hooks.choose(DecodeHandler.class, decoders, builtIn), clock.clock());
    }

    @Produces
    @Singleton
    Identities identities(Instance<IdentityHandler<?>> handlers, Optional<SessionCheck> sessions) {
        return new Identities(Hooks.identityType(handlers), Hooks.only(IdentityHandler.class, handlers), sessions);
    }

    @Produces
    @Singleton
    Tokens tokens(TokenIssuer issuer, TokenVerifier verifier, Identities identities) {
        return new ApplicationTokens(issuer, verifier, identities);
    }

    @Produces
    @Singleton
    @BuiltIn
    JwsCodec codec(JwtSettings settings, Keys keys) {
        return new JwsCodec(settings, keys);
    }

    @Produces
    @Singleton
    PublishedKeys publishedKeys(JwtSettings settings, Keys keys) {
        return new PublishedKeys(settings.algorithm(), keys);
    }

    @Produces
    @BuiltIn
    <I> PayloadHandler<I> payload() {
        return new DefaultPayload<>(ids);
    }

    @Produces
    @BuiltIn
    <I> HeadersHandler<I> headers(JwtSettings settings) {
        return new DefaultHeaders<>(settings);
    }

    // Static, because it must run even if the settings have faults.
    static void check(
            @Observes DeploymentCheck check,
            Instance<IdentityHandler<?>> handlers,
            Instance<PayloadHandler<?>> payloads,
            Instance<HeadersHandler<?>> headers,
            Instance<EncodeHandler> encoders,
            Instance<DecodeHandler> decoders) {
        if (handlers.isUnsatisfied()) {
            check.fault(Hooks.NO_IDENTITY_HANDLER);
        }
        Hooks.checkOne(check, IdentityHandler.class, handlers);
        Hooks.checkOne(check, PayloadHandler.class, payloads);
        Hooks.checkOne(check, HeadersHandler.class, headers);
        Hooks.checkOne(check, EncodeHandler.class, encoders);
        Hooks.checkOne(check, DecodeHandler.class, decoders);
        Hooks.checkTakes(check, PayloadHandler.class, payloads, handlers);
        Hooks.checkTakes(check, HeadersHandler.class, headers, handlers);
    }

    /**
     * The cast is safe: the issuer passes only identities of the application's type, and the types were compared at
     * start.
     */
    @SuppressWarnings("unchecked")
    private static PayloadHandler<Object> payloadsOf(PayloadHandler<?> handler) {
        return (PayloadHandler<Object>) handler;
    }

    @SuppressWarnings("unchecked")
    private static HeadersHandler<Object> headersOf(HeadersHandler<?> handler) {
        return (HeadersHandler<Object>) handler;
    }
}
