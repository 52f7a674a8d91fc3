package io.github.cdijwt.internal.token;

import io.github.cdijwt.internal.jws.JwsHeader;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.HeadersHandler;
import jakarta.json.JsonObject;

/** The default header of a token: {@code typ} and {@code alg}, the same for all users. */
public final class DefaultHeaders<I> implements HeadersHandler<I> {

    private final JsonObject headers;

    public DefaultHeaders(JwtSettings settings) {
        this.headers = StrictJson.object()
                .add("typ", "JWT")
                .add(JwsHeader.ALGORITHM, settings.algorithm().name())
                .build();
    }

    @Override
    public JsonObject headers(I identity) {
        return headers;
    }
}
