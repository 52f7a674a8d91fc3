package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import java.math.BigInteger;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.Optional;
import org.jose4j.keys.EllipticCurves;

/** Which keys an algorithm works with (RFC 7518, section 3.1; RFC 8037, section 3.1). */
final class KeyFit {

    private static final int MIN_RSA_BITS = 2048;

    private KeyFit() {}

    /**
     * Checks a private or a public key.
     *
     * @throws KeyFault if the algorithm does not work with it
     */
    static void check(JwsAlgorithm algorithm, Key key) throws KeyFault {
        if (!fits(algorithm, key)) {
            throw new KeyFault("is " + describe(key) + ", and " + algorithm + " needs " + need(algorithm));
        }
        if (key instanceof ECPublicKey point
                && !isOnCurve(point.getW(), point.getParams().getCurve())) {
            throw new KeyFault("is no point of its curve");
        }
    }

    /** What an algorithm works with. */
    static String need(JwsAlgorithm algorithm) {
        return switch (algorithm.keyType()) {
            case OCT -> "a secret";
            case RSA -> "an RSA key of at least " + MIN_RSA_BITS + " bits";
            case EC -> "an EC key on " + curve(algorithm).orElseThrow();
            case OKP -> "an " + curve(algorithm).orElseThrow() + " key";
        };
    }

    private static boolean fits(JwsAlgorithm algorithm, Key key) {
        return switch (algorithm.keyType()) {
            case OCT -> false;
            case RSA ->
                key instanceof RSAKey rsa
                        && rsa.getModulus().bitLength() >= MIN_RSA_BITS
                        // A key that was made for PSS says so, and must sign nothing else.
                        && (key.getAlgorithm().equals("RSA") || algorithm.name().startsWith("PS"));
            case EC -> key instanceof ECKey ec && isCurve(algorithm, curveOf(ec));
            case OKP ->
                key instanceof EdECKey ed && isCurve(algorithm, ed.getParams().getName());
        };
    }

    private static String describe(Key key) {
        if (key instanceof RSAKey rsa) {
            return "an " + key.getAlgorithm() + " key of " + rsa.getModulus().bitLength() + " bits";
        }
        if (key instanceof ECKey ec) {
            return "an EC key on " + curveOf(ec);
        }
        if (key instanceof EdECKey ed) {
            return "an " + ed.getParams().getName() + " key";
        }
        return "a key for " + key.getAlgorithm();
    }

    /** The curve that an algorithm works on, by its name in a JWK; empty: it needs none. */
    static Optional<String> curve(JwsAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> Optional.of(EllipticCurves.P_256);
            case ES384 -> Optional.of(EllipticCurves.P_384);
            case ES512 -> Optional.of(EllipticCurves.P_521);
            case EdDSA -> Optional.of("Ed25519");
            default -> Optional.empty();
        };
    }

    private static boolean isCurve(JwsAlgorithm algorithm, String name) {
        return curve(algorithm).filter(name::equals).isPresent();
    }

    private static String curveOf(ECKey key) {
        String name = EllipticCurves.getName(key.getParams().getCurve());
        return name == null ? "another curve" : name;
    }

    private static boolean isOnCurve(ECPoint point, EllipticCurve curve) {
        if (point.equals(ECPoint.POINT_INFINITY) || !(curve.getField() instanceof ECFieldFp field)) {
            return false;
        }
        BigInteger y = point.getAffineY();
        return y.multiply(y).mod(field.getP()).equals(PublicHalf.squareOfY(point.getAffineX(), curve, field.getP()));
    }
}
