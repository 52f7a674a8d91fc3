package io.github.cdijwt.internal.keys.format;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import javax.crypto.KeyAgreement;

/**
 * Computes the public key of a private key, because a PEM file need not contain it. The JDK has no method for that, but
 * other operations of the JDK give the result, so this class does no arithmetic with the private key.
 */
final class PublicHalf {

    private PublicHalf() {}

    /**
     * Candidates for the public key, one of which is the right one.
     *
     * @throws GeneralSecurityException if the public key cannot be computed
     */
    static List<PublicKey> of(PrivateKey key) throws GeneralSecurityException {
        if (key instanceof RSAPrivateCrtKey rsa) {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent(), rsa.getParams());
            return List.of(KeyFactory.getInstance(key.getAlgorithm()).generatePublic(spec));
        }
        if (key instanceof ECPrivateKey ec) {
            return ofEc(ec);
        }
        if (key instanceof EdECPrivateKey ed) {
            return List.of(ofEd(ed));
        }
        throw new InvalidKeyException();
    }

    /**
     * A key agreement with the generator of the curve returns the x coordinate of the public key. There are two
     * candidates for y.
     */
    private static List<PublicKey> ofEc(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = key.getParams();
        KeyFactory keys = KeyFactory.getInstance("EC");
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(keys.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)), true);
        BigInteger x = new BigInteger(1, agreement.generateSecret());
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        // This exponent gives the square root if p is 3 modulo 4, which holds for the three supported curves.
        BigInteger y =
                squareOfY(x, curve.getCurve(), p).modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        return List.of(
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve)),
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(x, p.subtract(y)), curve)));
    }

    /** The square of y for a point with this x. */
    static BigInteger squareOfY(BigInteger x, EllipticCurve curve, BigInteger p) {
        return x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()).mod(p);
    }

    /** Generates a key pair with the private key as its random number. */
    private static PublicKey ofEd(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] bytes = key.getBytes().orElseThrow(InvalidKeyException::new);
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EdDSA");
        pairs.initialize(key.getParams(), new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] target) {
                System.arraycopy(bytes, 0, target, 0, target.length);
            }
        });
        return pairs.generateKeyPair().getPublic();
    }
}
