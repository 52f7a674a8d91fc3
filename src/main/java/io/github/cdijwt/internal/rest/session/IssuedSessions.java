package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.cdi.Identities;
import io.github.cdijwt.internal.session.SessionTokens;
import io.github.cdijwt.internal.token.TokenIssuer;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** The tokens of sessions, made like all others. */
final class IssuedSessions implements SessionTokens {

    private final TokenIssuer issuer;
    private final Identities identities;

    IssuedSessions(TokenIssuer issuer, Identities identities) {
        this.issuer = issuer;
        this.identities = identities;
    }

    @Override
    public Optional<Object> identity(JsonObject claims) {
        return identities.ofSession(claims);
    }

    @Override
    public JsonObject payload(Object identity) {
        return issuer.payload(identity, Optional.empty());
    }

    @Override
    public JsonObject claims(Object identity) {
        return issuer.claimsOf(identity);
    }

    @Override
    public Access issue(Object identity, JsonObject payload, TokenOptions options, Instant issued) {
        JsonObject claims = issuer.claims(identity, payload, options, issued);
        return new Access(issuer.issued(identity, claims), claims);
    }
}
