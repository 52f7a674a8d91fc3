package io.github.cdijwt.internal.keys;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.Passwords;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.keys.format.KeyFault;
import io.github.cdijwt.internal.token.DefaultHeaders;
import io.github.cdijwt.internal.token.DefaultPayload;
import io.github.cdijwt.internal.token.JwsCodec;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.internal.token.TokenVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Issues and verifies tokens with each algorithm, for identities whose classes are in the JDK, and fetches keys with
 * and without success.
 */
public final class AllKeysApplication implements Consumer<String> {

    private static final String SECRET = "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVgB8tHzUyC6nDjSeMlOI7x!";

    /** Uses a test server that responds late at the path /slow, and with a JWK set at all other paths. */
    @Override
    public void accept(String issuer) {
        try {
            Path folder = Files.createTempDirectory("keys");
            for (JwsAlgorithm algorithm : JwsAlgorithm.values()) {
                Keys keys = keys(algorithm, Files.createTempFile(folder, "key", ""));
                use(algorithm, keys);
                new PublishedKeys(algorithm, keys).json();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (KeyFault fault) {
            throw new IllegalStateException(fault);
        }
        fetch(issuer + "/keys");
        fetch(issuer + "/slow");
        fetch("http://127.0.0.1:1/keys");
        Passwords passwords = new Passwords(1_000);
        passwords.matches("secret", Optional.of(passwords.hash("secret")));
    }

    private static Keys keys(JwsAlgorithm algorithm, Path file) throws KeyFault {
        KeyPlace.Role role = algorithm.isAsymmetric() ? KeyPlace.Role.SIGN : KeyPlace.Role.SECRET;
        TestKeys.write(
                file,
                algorithm.isAsymmetric() ? TestKeys.pem(TestKeys.pair(algorithm).getPrivate()) : SECRET);
        KeyPlace place = new KeyPlace("jwt.test-location", role, KeyLocation.of(file.toString()));
        return new LocatedKeys(algorithm, List.of(place), Clock.systemUTC());
    }

    private static void use(JwsAlgorithm algorithm, Keys keys) {
        JwtSettings settings = new JwtSettings(
                algorithm,
                Duration.ofMinutes(5),
                Duration.ZERO,
                Duration.ZERO,
                true,
                EnumSet.allOf(Check.class),
                List.of(),
                Optional.of("issuer"),
                List.of(),
                8_192);
        JwsCodec codec = new JwsCodec(settings, keys);
        TokenIssuer issuer = new TokenIssuer(
                settings, Map.class, new DefaultPayload<>(), new DefaultHeaders<>(settings), codec, Clock.systemUTC());
        TokenVerifier verifier = new TokenVerifier(settings, codec, Clock.systemUTC());
        for (Map<String, Object> identity : List.of(
                new HashMap<String, Object>(Map.of("id", 1)),
                new LinkedHashMap<String, Object>(Map.of("id", 1)),
                new TreeMap<String, Object>(Map.of("id", 1)),
                Map.<String, Object>of("id", 1))) {
            String token = issuer.issue(identity, TokenOptions.defaults());
            if (verifier.verify(token).getInt("identity") != 1) {
                throw new IllegalStateException("It is another one");
            }
        }
        for (Object identity : List.of("no id", 1, List.of(), Optional.empty())) {
            try {
                new DefaultPayload<>().payload(identity);
            } catch (IllegalStateException e) {
                // A string has no id.
            }
        }
    }

    private static void fetch(String address) {
        Keys keys = new FetchedKeys(
                JwsAlgorithm.ES256, new KeyAddress(URI.create(address)), IssuerTrust.ofTheJdk(), Clock.systemUTC());
        for (int i = 0; i < 5; i++) {
            try {
                keys.verifying("any");
                return;
            } catch (JwtException unavailable) {
                // Each call waits for up to a second, until the fetch is over.
            }
        }
    }
}
