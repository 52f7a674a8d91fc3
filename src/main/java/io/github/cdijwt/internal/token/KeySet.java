package io.github.cdijwt.internal.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that stay as they are. */
public final class KeySet implements Keys {

    private final Optional<JwsKey> signing;
    private final List<JwsKey> verifying;
    private final List<JwsKey> unnamed;
    private final Map<String, List<JwsKey>> named = new HashMap<>();

    private KeySet(Optional<JwsKey> signing, List<JwsKey> verifying) {
        this.signing = signing;
        this.verifying = verifying;
        this.unnamed = verifying.stream().filter(key -> key.id().isEmpty()).toList();
        verifying.forEach(key -> key.id().ifPresent(id -> named.put(id, List.of(key))));
    }

    /**
     * Some keys. One that is there twice counts once.
     *
     * @throws IllegalArgumentException if two of them have one name; the message says which
     */
    public static KeySet of(Optional<JwsKey> signing, Collection<JwsKey> verifying) {
        Map<String, JwsKey> byId = new LinkedHashMap<>();
        List<JwsKey> distinct = new ArrayList<>();
        for (JwsKey key : verifying) {
            JwsKey other = key.id().map(id -> byId.putIfAbsent(id, key)).orElse(null);
            if (other == null) {
                distinct.add(key);
            } else if (!other.key().equals(key.key())) {
                throw new IllegalArgumentException("two keys have one kid, and it must tell them apart: "
                        + key.id().orElseThrow());
            }
        }
        return new KeySet(signing, List.copyOf(distinct));
    }

    @Override
    public JwsKey signing() {
        return signing.orElseThrow(() -> new IllegalStateException(
                "There is no key to sign with: tokens are only checked here, unless jwt.sign-key-location is set"));
    }

    @Override
    public List<JwsKey> verifying() {
        return verifying;
    }

    @Override
    public List<JwsKey> verifying(String id) {
        return named.getOrDefault(id, unnamed);
    }
}
