package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.keys.format.PublicJwk;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The public halves of the application's own private keys, with which other services verify its tokens, as a JWK set
 * (RFC 7517, section 5). The set must not contain the key of another party, who could issue tokens in the name of this
 * application.
 */
public final class PublishedKeys {

    /** How long a fetched set may be cached: by other services and by {@link FetchedKeys}. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private final JwsAlgorithm algorithm;
    private final Keys keys;
    private volatile Made made = new Made(List.of(), "{\"keys\":[]}");

    private record Made(List<JwsKey> keys, String json) {}

    public PublishedKeys(JwsAlgorithm algorithm, Keys keys) {
        this.algorithm = algorithm;
        this.keys = keys;
    }

    /** The set as JSON. It contains only public keys. */
    public String json() {
        List<JwsKey> published = keys.own();
        Made latest = made;
        // While the keys do not change, the list is the same object.
        if (latest.keys() != published) {
            latest = new Made(published, json(published));
            made = latest;
        }
        return latest.json();
    }

    private String json(List<JwsKey> published) {
        return published.stream()
                .filter(key -> key.key() instanceof PublicKey)
                .map(key -> PublicJwk.json((PublicKey) key.key(), key.id().orElseThrow(), algorithm))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
}
