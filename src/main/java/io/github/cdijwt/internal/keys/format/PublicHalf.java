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
 * The public key that belongs to a private one, which a PEM file need not hold. The JDK has no call for it, and is led to work
 * it out all the same: none of the arithmetic with the private key is ours.
 */
final class PublicHalf {

    private PublicHalf() {}

    /**
     * The public keys that it may be: one of them is.
     *
     * @throws GeneralSecurityException if it cannot be told
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

    /** The agreement of a key with the curve's generator is its own point, or rather the x of it: the y is one of two. */
    private static List<PublicKey> ofEc(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = key.getParams();
        KeyFactory keys = KeyFactory.getInstance("EC");
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(keys.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)), true);
        BigInteger x = new BigInteger(1, agreement.generateSecret());
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        // The square root for each p that is 3 modulo 4, as that of the three curves is.
        BigInteger y =
                squareOfY(x, curve.getCurve(), p).modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        return List.of(
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve)),
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(x, p.subtract(y)), curve)));
    }

    /** What y times y has to be for a point with this x. */
    static BigInteger squareOfY(BigInteger x, EllipticCurve curve, BigInteger p) {
        return x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()).mod(p);
    }

    /** A pair that is made with the private key for its random number. */
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
