package interop;

import com.sun.net.httpserver.HttpServer;
import contract.Forge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** A stand-in for a service that issues tokens with cdi-jwt. */
final class Issuer implements AutoCloseable {

    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "orders";

    private final Algorithm algorithm;
    private final HttpServer http;
    private final List<PublicJsonWebKey> published = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    private KeyPair keys;
    private String kid;

    Issuer(Algorithm algorithm) {
        this.algorithm = algorithm;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        signWithNewKeys();
        http.createContext("/.well-known/jwks.json", exchange -> {
            asked.add("GET");
            byte[] body = jwks().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=300");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
    }

    void signWithNewKeys() {
        keys = algorithm.newKeys();
        try {
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic());
            kid = jwk.calculateBase64urlEncodedThumbprint("SHA-256");
            jwk.setKeyId(kid);
            jwk.setUse("sig");
            jwk.setAlgorithm(algorithm.name());
            published.add(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String jwks() {
        return "{\"keys\":[" + published.stream().map(PublicJsonWebKey::toJson).collect(Collectors.joining(",")) + "]}";
    }

    URI jwksUri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/.well-known/jwks.json");
    }

    KeyPair keys() {
        return keys;
    }

    String tokenOf(String username) {
        long now = Forge.now();
        Map<String, List<String>> groups = Map.of("ada", List.of("admin", "user"), "bob", List.of("user"));
        List<String> quoted = new ArrayList<>();
        groups.get(username).forEach(group -> quoted.add('"' + group + '"'));
        return Token.of(Forge.base64("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\"}") + "."
                        + Forge.base64("{\"identity\":1,\"iat\":" + now + ",\"nbf\":" + now + ",\"exp\":" + (now + 300)
                                + ",\"iss\":\"" + NAME + "\",\"aud\":\"" + AUDIENCE + "\",\"jti\":\""
                                + UUID.randomUUID() + "\",\"sub\":\"" + username.length() + "\",\"upn\":\"" + username
                                + "\",\"groups\":" + quoted + "}"))
                .signed(algorithm, keys);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
