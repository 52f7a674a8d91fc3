package application;

import io.github.cdijwt.JwtRequired;

/** Generic methods: an implementation chooses the type of their parameters. */
public interface GenericMethods<T> {

    @JwtRequired(realm = "Of one")
    String one(T key);

    @JwtRequired(realm = "Of many")
    String many(T[] keys);

    @JwtRequired(realm = "Of bytes")
    String bytes(byte[] bytes);
}
