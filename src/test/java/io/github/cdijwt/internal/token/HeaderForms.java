package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.base64;
import static io.github.cdijwt.internal.token.TestTokens.sign;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static io.github.cdijwt.internal.token.TokenForm.ACCEPTED;
import static io.github.cdijwt.internal.token.TokenForm.claimsWith;
import static io.github.cdijwt.internal.token.TokenForm.headerWith;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.token.TokenForm.Matter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Variants of the header. */
final class HeaderForms {

    static final byte[] FOREIGN_KEY =
            "a key that an attacker chose, and that is long enough".getBytes(StandardCharsets.US_ASCII);

    private static final String NOT_ALLOWED = "The specified alg value is not allowed";

    private final List<TokenForm> forms = new ArrayList<>();

    private HeaderForms() {
        algorithms();
        extensions();
        keys();
    }

    static List<TokenForm> all() {
        return new HeaderForms().forms;
    }

    /** Signed with the attacker's key. */
    static String foreign(String header) {
        return sign(JwsAlgorithm.HS256, FOREIGN_KEY, base64(header) + '.' + base64(CLAIMS));
    }

    private void algorithms() {
        add(Matter.ALGORITHM, "alone", signed("{\"alg\":\"HS256\"}", CLAIMS), ACCEPTED);
        add(Matter.ALGORITHM, "escaped", signed("{\"\\u0061lg\":\"\\u0048S256\"}", CLAIMS), ACCEPTED);
        for (String alg : List.of(
                "none",
                "None",
                "NONE",
                "nOnE",
                "",
                "hs256",
                "Hs256",
                " HS256",
                "HS256 ",
                "HS256\\u0000",
                "HS-256",
                "HmacSHA256",
                "HS384",
                "HS512",
                "RS256",
                "PS256",
                "ES256",
                "EdDSA",
                "dir",
                "A256GCM",
                "PBES2-HS256+A128KW",
                "\uff28S256",
                "HS\u0662\u0665\u0666")) {
            String header = "{\"typ\":\"JWT\",\"alg\":\"" + alg + "\"}";
            add(Matter.ALGORITHM, alg, signed(header, CLAIMS), NOT_ALLOWED);
            add(Matter.ALGORITHM, alg + " unsigned", base64(header) + '.' + base64(CLAIMS) + '.', NOT_ALLOWED);
        }
        for (JwsAlgorithm alg : List.of(JwsAlgorithm.HS384, JwsAlgorithm.HS512)) {
            String header = "{\"alg\":\"" + alg + "\"}";
            add(Matter.ALGORITHM, alg + ", and signed so", signed(alg, header, CLAIMS), NOT_ALLOWED);
        }
        for (String value : List.of("null", "true", "1", "256", "[]", "[\"HS256\"]", "{}", "{\"HS256\":1}")) {
            add(Matter.ALGORITHM, value, signed("{\"alg\":" + value + "}", CLAIMS), NOT_ALLOWED);
        }
        add(Matter.ALGORITHM, "absent", signed("{\"typ\":\"JWT\"}", CLAIMS), NOT_ALLOWED);
        add(Matter.ALGORITHM, "absent from an empty header", signed("{}", CLAIMS), NOT_ALLOWED);
        add(Matter.ALGORITHM, "Alg", signed("{\"Alg\":\"HS256\"}", CLAIMS), NOT_ALLOWED);
        add(Matter.ALGORITHM, "deeper", signed("{\"x\":{\"alg\":\"HS256\"}}", CLAIMS), NOT_ALLOWED);
        add(Matter.ALGORITHM, "in the claims", signed("{}", claimsWith("\"alg\":\"HS256\"")), NOT_ALLOWED);
    }

    private void extensions() {
        for (String member :
                List.of("\"Crit\":[\"exp\"]", "\"critical\":[]", "\"x\":{\"crit\":[],\"b64\":false,\"zip\":\"DEF\"}")) {
            add(Matter.EXTENSIONS, member, signed(headerWith(member), CLAIMS), ACCEPTED);
        }
        String harmless = "\"crit\":[\"x\"],\"b64\":false,\"zip\":\"DEF\"";
        add(Matter.EXTENSIONS, "in the claims", signed(HEADER, claimsWith(harmless)), ACCEPTED);
        for (String member : List.of(
                "\"crit\":[\"exp\"]",
                "\"crit\":[\"b64\"],\"b64\":true",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"crit\":[\"alg\"]",
                "\"crit\":[]",
                "\"crit\":null",
                "\"crit\":1",
                "\"crit\":\"alg\"",
                "\"crit\":{}",
                "\"\\u0063rit\":[\"exp\"]",
                "\"b64\":false",
                "\"b64\":true",
                "\"b64\":null",
                "\"zip\":\"DEF\"",
                "\"zip\":\"\"",
                "\"zip\":null")) {
            add(
                    Matter.EXTENSIONS,
                    member,
                    signed(headerWith(member), CLAIMS),
                    "Invalid header string: crit, b64 and zip are not supported");
        }
    }

    private void keys() {
        String jwk = "{\"kty\":\"oct\",\"k\":\"" + base64(FOREIGN_KEY) + "\"}";
        for (String member : List.of(
                "\"kid\":\"1\"",
                "\"kid\":\"../../../../dev/null\"",
                "\"kid\":\"' or '1'='1\"",
                "\"kid\":[1]",
                "\"jwk\":" + jwk,
                "\"jwk\":{}",
                "\"jwk\":\"no object\"",
                "\"jku\":\"http://127.0.0.1:1/\"",
                "\"jku\":\"not a url\"",
                "\"jku\":\"file:///etc/passwd\"",
                "\"x5u\":\"http://127.0.0.1:1/\"",
                "\"x5u\":42",
                "\"x5c\":[\"AAAA\"]",
                "\"x5c\":[\"not a certificate\"]",
                "\"x5c\":null",
                "\"x5t\":null",
                "\"x5t#S256\":\"AAAA\"")) {
            add(Matter.KEYS_IN_THE_HEADER, member, signed(headerWith(member), CLAIMS), ACCEPTED);
            add(
                    Matter.KEYS_IN_THE_HEADER,
                    member + " and the key of it",
                    foreign(headerWith(member)),
                    "Signature verification failed");
        }
    }

    private void add(Matter matter, String name, String token, String answer) {
        forms.add(new TokenForm(matter, name, token, answer));
    }
}
