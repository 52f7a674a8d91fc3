package io.github.cdijwt.internal.keys.format;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import java.math.BigInteger;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.Set;
import org.jose4j.keys.EllipticCurves;

/** Checks whether a key fits an algorithm (RFC 7518, section 3.1; RFC 8037, section 3.1). */
public final class KeyFit {

    private static final int MIN_RSA_BITS = 2048;
    // Longer keys make each verification slower, and are not used in practice.
    private static final int MAX_RSA_BITS = 8192;
    private static final int MAX_RSA_EXPONENT_BITS = 32;

    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger OF_ORDER_8 =
            new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303402022");

    /** The y coordinates of the Ed25519 points of order 1, 2, 4 or 8, and their non-canonical encodings. */
    private static final Set<BigInteger> SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            P.subtract(BigInteger.ONE),
            P,
            P.add(BigInteger.ONE),
            OF_ORDER_8,
            P.subtract(OF_ORDER_8));

    private KeyFit() {}

    /**
     * Checks a private or a public key.
     *
     * @throws KeyFault if the key does not fit the algorithm
     */
    static void check(JwsAlgorithm algorithm, Key key) throws KeyFault {
        if (!fits(algorithm, key)) {
            throw new KeyFault("is " + describe(key) + ", but " + algorithm + " needs " + need(algorithm));
        }
        if (key instanceof RSAPublicKey rsa && !isSound(rsa)) {
            throw new KeyFault(
                    "is not a sound RSA key: modulus and exponent must be odd, the exponent must have at most "
                            + MAX_RSA_EXPONENT_BITS + " bits, and the modulus at most " + MAX_RSA_BITS);
        }
        if (key instanceof EdECPublicKey point
                && SMALL_ORDER.contains(point.getPoint().getY())) {
            throw new KeyFault("is a point of small order, for which anyone can sign");
        }
        if (key instanceof ECPublicKey point
                && !isOnCurve(point.getW(), point.getParams().getCurve())) {
            throw new KeyFault("is not a point on its curve");
        }
    }

    /** The kind of key that an algorithm needs. */
    public static String need(JwsAlgorithm algorithm) {
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
                        // A key for RSASSA-PSS must not be used with another algorithm.
                        && (key.getAlgorithm().equals("RSA") || isForPss(rsa, algorithm));
            case EC -> key instanceof ECKey ec && isCurve(algorithm, curveOf(ec));
            case OKP ->
                key instanceof EdECKey ed && isCurve(algorithm, ed.getParams().getName());
        };
    }

    /** Whether a key for RSASSA-PSS fits an algorithm. The key may be limited to one hash. */
    private static boolean isForPss(RSAKey key, JwsAlgorithm algorithm) {
        return algorithm.name().startsWith("PS")
                && (!(key.getParams() instanceof PSSParameterSpec limits)
                        || limits.getDigestAlgorithm()
                                .equals("SHA-" + algorithm.name().substring(2)));
    }

    private static boolean isSound(RSAPublicKey key) {
        return key.getModulus().testBit(0)
                && key.getModulus().bitLength() <= MAX_RSA_BITS
                && key.getPublicExponent().testBit(0)
                && key.getPublicExponent().bitLength() <= MAX_RSA_EXPONENT_BITS;
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

    /** The curve that an algorithm needs, named as in a JWK; empty if it needs none. */
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
