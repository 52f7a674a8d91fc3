package io.github.cdijwt.internal.token;

import org.jose4j.jws.HmacUsingShaAlgorithm;
import org.jose4j.jws.JsonWebSignatureAlgorithm;

/** The algorithms that tokens can be signed with (RFC 7518, section 3.1). */
public enum JwsAlgorithm {
    HS256(256),
    HS384(384),
    HS512(512);

    private final int hashBits;

    JwsAlgorithm(int hashBits) {
        this.hashBits = hashBits;
    }

    /** The shortest secret that is allowed: as long as the hash (RFC 7518, section 3.2). */
    public int minimumKeyBytes() {
        return hashBits / Byte.SIZE;
    }

    JsonWebSignatureAlgorithm signature() {
        return switch (this) {
            case HS256 -> new HmacUsingShaAlgorithm.HmacSha256();
            case HS384 -> new HmacUsingShaAlgorithm.HmacSha384();
            case HS512 -> new HmacUsingShaAlgorithm.HmacSha512();
        };
    }
}
