package benchmarks;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;

/** Vert.x Auth JWT. The future that it returns is already complete. */
final class Vertx implements Contender {

    private static final long FIVE_MINUTES = 300;

    private final JWTAuth auth;
    private final JWTOptions options;

    Vertx(Keys keys) {
        String name = keys.algorithm().name();
        this.options = new JWTOptions().setAlgorithm(name).setNoTimestamp(true);
        JWTAuthOptions auths = new JWTAuthOptions().setJWTOptions(options);
        if (keys.algorithm().isSymmetric()) {
            auths.addPubSecKey(new PubSecKeyOptions().setAlgorithm(name).setBuffer(keys.secret()));
        } else {
            auths.addPubSecKey(new PubSecKeyOptions().setAlgorithm(name).setBuffer(keys.publicPem()));
            auths.addPubSecKey(new PubSecKeyOptions().setAlgorithm(name).setBuffer(keys.privatePem()));
        }
        this.auth = JWTAuth.create(io.vertx.core.Vertx.vertx(), auths);
    }

    @Override
    public String issue() {
        long now = System.currentTimeMillis() / 1_000;
        JsonObject claims = new JsonObject()
                .put("identity", 1)
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + FIVE_MINUTES);
        return auth.generateToken(claims, options);
    }

    @Override
    public Object verify(String token) {
        Future<User> answer = auth.authenticate(new TokenCredentials(token));
        if (answer.failed()) {
            throw new IllegalArgumentException(answer.cause());
        }
        return answer.result().principal();
    }
}
