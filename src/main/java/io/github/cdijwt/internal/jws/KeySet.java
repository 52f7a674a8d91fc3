package io.github.cdijwt.internal.jws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that stay as they are. */
public final class KeySet implements Keys {

    public static final int MAX_KEYS = 100;

    /** Each key that a token may mean has to be tried: if there are more, a token has to name its own. */
    public static final int MAX_TRIED = 16;

    /** No key at all. */
    public static final KeySet NONE = new KeySet(Optional.empty(), List.of(), List.of());

    private final Optional<JwsKey> signing;
    private final List<JwsKey> own;
    private final List<JwsKey> verifying;
    private final List<JwsKey> unnamed;
    private final Map<String, List<JwsKey>> named = new HashMap<>();

    private KeySet(Optional<JwsKey> signing, List<JwsKey> own, List<JwsKey> verifying) {
        this.signing = signing;
        this.own = own;
        this.verifying = verifying;
        this.unnamed = verifying.stream().filter(JwsKey::isUnnamed).toList();
        for (JwsKey key : verifying) {
            key.id().ifPresent(id -> named.put(id, with(named.getOrDefault(id, List.of()), key)));
        }
    }

    /** Some keys, none of them to be published. */
    public static KeySet of(Optional<JwsKey> signing, Collection<JwsKey> verifying) {
        return of(signing, List.of(), verifying);
    }

    /**
     * Some keys. One that is there twice counts once; several may have one id.
     *
     * @param own the public halves of keys that sign
     * @param others other keys that verify
     * @throws IllegalArgumentException if there are very many
     */
    public static KeySet of(Optional<JwsKey> signing, Collection<JwsKey> own, Collection<JwsKey> others) {
        if (own.size() + others.size() > MAX_KEYS) {
            throw new IllegalArgumentException("there are more than " + MAX_KEYS + " keys");
        }
        List<JwsKey> distinct = new ArrayList<>();
        own.forEach(key -> addNew(key, distinct));
        List<JwsKey> distinctOwn = List.copyOf(distinct);
        others.forEach(key -> addNew(key, distinct));
        return new KeySet(signing, distinctOwn, List.copyOf(distinct));
    }

    private static void addNew(JwsKey key, List<JwsKey> distinct) {
        if (distinct.stream()
                .noneMatch(one -> one.id().equals(key.id()) && one.key().equals(key.key()))) {
            distinct.add(key);
        }
    }

    private static List<JwsKey> with(List<JwsKey> keys, JwsKey key) {
        List<JwsKey> more = new ArrayList<>(keys);
        more.add(key);
        return List.copyOf(more);
    }

    @Override
    public JwsKey signing() {
        return signing.orElseThrow(() -> new IllegalStateException(
                "There is no key to sign with: tokens are only checked here, unless jwt.sign-key-location is set"));
    }

    @Override
    public List<JwsKey> own() {
        return own;
    }

    @Override
    public List<JwsKey> verifying() {
        return verifying;
    }

    @Override
    public List<JwsKey> verifying(String id) {
        return named.getOrDefault(id, unnamed);
    }

    /** Whether a key has an id. */
    public boolean has(String id) {
        return named.containsKey(id);
    }
}
