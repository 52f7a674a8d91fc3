package io.github.cdijwt.internal.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that stay as they are. */
public final class KeySet implements Keys {

    private static final int MAX_KEYS = 100;

    /** No key at all. */
    public static final KeySet NONE = new KeySet(Optional.empty(), List.of());

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
     * @throws IllegalArgumentException if two of them have one name, and the message says which; or if there are very many
     */
    public static KeySet of(Optional<JwsKey> signing, Collection<JwsKey> verifying) {
        if (verifying.size() > MAX_KEYS) {
            throw new IllegalArgumentException("there are more than " + MAX_KEYS + " keys");
        }
        List<JwsKey> distinct = new ArrayList<>();
        for (JwsKey key : verifying) {
            List<JwsKey> alike =
                    distinct.stream().filter(one -> one.id().equals(key.id())).toList();
            if (alike.stream().anyMatch(one -> one.key().equals(key.key()))) {
                continue;
            }
            if (key.id().isPresent() && !alike.isEmpty()) {
                throw new IllegalArgumentException("two keys have one kid, and it must tell them apart: "
                        + StrictJson.escape(key.id().get()));
            }
            distinct.add(key);
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
