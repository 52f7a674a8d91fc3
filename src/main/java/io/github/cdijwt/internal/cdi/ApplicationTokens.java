package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.caller.ClientProxies;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.internal.token.TokenVerifier;
import jakarta.json.JsonObject;

/** Tokens for application code, made and verified as over HTTP. */
final class ApplicationTokens implements Tokens {

    private final TokenIssuer issuer;
    private final TokenVerifier verifier;
    private final Identities identities;

    ApplicationTokens(TokenIssuer issuer, TokenVerifier verifier, Identities identities) {
        this.issuer = issuer;
        this.verifier = verifier;
        this.identities = identities;
    }

    @Override
    public String issue(Object identity) {
        return issue(identity, TokenOptions.defaults());
    }

    @Override
    public String issue(Object identity, TokenOptions options) {
        return issuer.issue(ClientProxies.unwrap(identity), options);
    }

    @Override
    public JsonObject verify(String token) {
        return verifier.verify(token);
    }

    @Override
    public JwtPrincipal principal(String token) {
        return new ClaimsPrincipal(verifier.verify(token), token);
    }

    @Override
    public <I> I identity(String token, Class<I> type) {
        Object identity = identities.find(verifier.verify(token));
        if (!type.isInstance(identity)) {
            throw new IllegalArgumentException("The identity is of type "
                    + identity.getClass().getName() + ", but " + type.getName() + " was requested");
        }
        return type.cast(identity);
    }
}
