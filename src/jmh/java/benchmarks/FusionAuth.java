package benchmarks;

import io.fusionauth.jwt.JWTDecoder;
import io.fusionauth.jwt.JWTEncoder;
import io.fusionauth.jwt.Signer;
import io.fusionauth.jwt.Verifier;
import io.fusionauth.jwt.domain.JWT;
import io.fusionauth.jwt.ec.ECSigner;
import io.fusionauth.jwt.ec.ECVerifier;
import io.fusionauth.jwt.ed.EdDSASigner;
import io.fusionauth.jwt.ed.EdDSAVerifier;
import io.fusionauth.jwt.hmac.HMACSigner;
import io.fusionauth.jwt.hmac.HMACVerifier;
import io.fusionauth.jwt.rsa.RSASigner;
import io.fusionauth.jwt.rsa.RSAVerifier;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** FusionAuth's fusionauth-jwt. */
final class FusionAuth implements Contender {

    private final JWTEncoder encoder = JWT.getEncoder();
    private final JWTDecoder decoder = JWT.getDecoder();
    private final Signer signer;
    private final Verifier verifier;

    FusionAuth(Keys keys) {
        switch (keys.algorithm()) {
            case HS256 -> {
                signer = HMACSigner.newSHA256Signer(keys.secret());
                verifier = HMACVerifier.newVerifier(keys.secret());
            }
            case RS256 -> {
                signer = RSASigner.newSHA256Signer(keys.privateKey());
                verifier = RSAVerifier.newVerifier(keys.publicKey());
            }
            case ES256 -> {
                signer = ECSigner.newSHA256Signer(keys.privateKey());
                verifier = ECVerifier.newVerifier(keys.publicKey());
            }
            case EdDSA -> {
                signer = EdDSASigner.newSigner(keys.privateKey());
                verifier = EdDSAVerifier.newVerifier(keys.publicKey());
            }
            default -> throw new IllegalArgumentException();
        }
    }

    @Override
    public String issue() {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        JWT jwt = new JWT()
                .addClaim("identity", 1)
                .setIssuedAt(now)
                .setNotBefore(now)
                .setExpiration(now.plusMinutes(5));
        return encoder.encode(jwt, signer);
    }

    @Override
    public Object verify(String token) {
        return decoder.decode(token, verifier);
    }
}
