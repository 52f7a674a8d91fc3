package application;

import io.github.cdijwt.JwtRequired;

/** Methods whose parameters an implementation names. */
public interface GenericMethods<T> {

    @JwtRequired(realm = "Of one")
    String one(T key);

    @JwtRequired(realm = "Of many")
    String many(T[] keys);

    @JwtRequired(realm = "Of bytes")
    String bytes(byte[] bytes);
}
