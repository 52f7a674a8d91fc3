package io.github.cdijwt.internal.jws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An immutable set of keys. */
public final class KeySet implements Keys {

    public static final int MAX_KEYS = 100;

    /**
     * The maximum number of keys that a token without a key id is tried against. If there are more keys, tokens need a
     * key id.
     */
    public static final int MAX_TRIED = 16;

    /** The empty set. */
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

    /** A set without keys to publish. */
    public static KeySet of(Optional<JwsKey> signing, Collection<JwsKey> verifying) {
        return of(signing, List.of(), verifying);
    }

    /**
     * A set of keys. Duplicates count once; several keys may have the same id.
     *
     * @param own the public halves of the signing keys
     * @param others other keys to verify with
     * @throws IllegalArgumentException if there are more than {@link #MAX_KEYS}
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
                "There is no key to sign with: without jwt.sign-key-location, this application only verifies tokens"));
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

    @Override
    public String description() {
        List<String> names = verifying.stream().map(JwsKey::name).toList();
        String verifies = "verifies with " + String.join(", ", names);
        return signing.map(key -> names.equals(List.of(key.name()))
                        ? "signs and " + verifies
                        : "signs with " + key.name() + ", " + verifies)
                .orElse(verifies);
    }

    /** Whether a key has an id. */
    public boolean has(String id) {
        return named.containsKey(id);
    }
}
