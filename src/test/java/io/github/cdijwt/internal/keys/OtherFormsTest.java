package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.keys.KeyPlace.Role;
import io.github.cdijwt.internal.keys.format.KeyFault;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A key in another form is rejected with the command that converts it. */
class OtherFormsTest {

    private static final KeyPair RSA = TestKeys.pair(JwsAlgorithm.RS256);
    private static final byte[] PRIVATE = RSA.getPrivate().getEncoded();
    private static final byte[] PUBLIC = RSA.getPublic().getEncoded();
    private static final String PEM = TestKeys.pem(RSA.getPrivate());
    private static final Charset ASCII = StandardCharsets.US_ASCII;

    @TempDir
    static Path folder;

    private static byte[] store = {};

    @BeforeAll
    static void makeStore() throws IOException {
        store = new TestCertificates(folder).with("key", "-keyalg", "EC").bytes();
    }

    static Stream<Arguments> forms() throws Exception {
        return Stream.of(
                form("UTF-16 with a mark", PEM.getBytes(StandardCharsets.UTF_16), "is text in UTF-16: convert"),
                form("UTF-16LE", PEM.getBytes(StandardCharsets.UTF_16LE), "is text in UTF-16: convert it, with `iconv"),
                form("UTF-16BE", PEM.getBytes(StandardCharsets.UTF_16BE), "is text in UTF-16: convert it, with `iconv"),
                form(
                        "JWK in UTF-16",
                        TestKeys.jwk(RSA, true).getBytes(StandardCharsets.UTF_16LE),
                        "is text in UTF-16: convert it"),
                form(
                        "JKS",
                        new byte[] {-2, -19, -2, -19, 0, 0, 0, 2},
                        "is a Java key store: convert it to PKCS#12, with"),
                form(
                        "JCEKS",
                        new byte[] {-50, -50, -50, -50, 0, 0, 0, 2},
                        "is a Java key store: convert it to PKCS#12"),
                form(
                        "private DER",
                        PRIVATE,
                        "is a private key in DER: convert it to PEM, with `openssl pkey -inform DER"),
                form("public DER", PUBLIC, "is a public key in DER: convert it to PEM, with `openssl pkey -pubin"),
                form(
                        "certificate in DER",
                        certificate(),
                        "is a certificate in DER: convert it to PEM, with `openssl x509"),
                form("other DER", new byte[] {0x30, 3, 2, 1, 0}, "is in DER, but not a key in PKCS#8 or SPKI"),
                form(
                        "base64",
                        text(PRIVATE),
                        "is base64 without the lines of PEM: add the lines -----BEGIN PRIVATE KEY-----"),
                form(
                        "base64",
                        text(PUBLIC),
                        "is base64 without the lines of PEM: add the lines -----BEGIN PUBLIC KEY-----"),
                form(
                        "base64 of a certificate",
                        text(certificate()),
                        "is base64 without the lines of PEM: add the lines -----BEGIN CERTIFICATE-----"),
                form(
                        "base64 in lines",
                        Base64.getMimeEncoder().encode(PRIVATE),
                        "is base64 without the lines of PEM: add the lines -----BEGIN PRIVATE KEY-----"),
                form(
                        "base64url",
                        Base64.getUrlEncoder().withoutPadding().encode(PRIVATE),
                        "is base64 without the lines"),
                form("PEM in base64", text(PEM.getBytes(ASCII)), "is a key in base64: decode it, with `base64 -d"),
                form("JWK in base64", text(TestKeys.jwk(RSA, true).getBytes(ASCII)), "is a key in base64: decode it"),
                form("other base64", text(new byte[80]), "holds no key: write it as PEM, JWK or JWK set"),
                form(
                        "SSH",
                        "ssh-rsa AAAAB3NzaC1yc2E joe@example".getBytes(ASCII),
                        "is a public key in the form of OpenSSH"),
                form(
                        "SSH",
                        "ssh-ed25519 AAAAC3NzaC1l".getBytes(ASCII),
                        "is a public key in the form of OpenSSH: convert"),
                form("SSH", "ecdsa-sha2-nistp256 AAAAE2Vj x".getBytes(ASCII), "is a public key in the form of OpenSSH"),
                form(
                        "SSH2",
                        "---- BEGIN SSH2 PUBLIC KEY ----\n".getBytes(ASCII),
                        "is a public key in the form of OpenSSH"),
                form(
                        "PuTTY",
                        "PuTTY-User-Key-File-3: ssh-rsa\n".getBytes(ASCII),
                        "is a private key in the form of PuTTY"),
                form(
                        "OpenSSH",
                        pem("OPENSSH PRIVATE KEY"),
                        "holds a private key in the form of OpenSSH: convert a copy"),
                form("CSR", pem("CERTIFICATE REQUEST"), "holds a certificate request, not a key: take the public key"),
                form(
                        "CSR",
                        pem("NEW CERTIFICATE REQUEST"),
                        "holds a certificate request, not a key: take the public key"),
                form("PKCS7", pem("PKCS7"), "holds certificates in PKCS#7: take them out of it, with `openssl pkcs7"),
                form(
                        "trusted",
                        pem("TRUSTED CERTIFICATE"),
                        "holds a certificate in the form of OpenSSL: convert it, with"),
                form(
                        "line breaks as text",
                        PEM.replace("\n", "\\n").getBytes(ASCII),
                        "has a backslash and an n instead"),
                form("empty", new byte[0], "is empty: write it as PEM, JWK or JWK set"),
                form("zeros", new byte[64], "holds no key: write it as PEM, JWK or JWK set"),
                form("one byte", new byte[] {0x30}, "holds no key: write it as PEM, JWK or JWK set"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void another_form_is_recognized(String name, byte[] content, String words) throws IOException {
        for (Role role : List.of(Role.SIGN, Role.VERIFY)) {
            Path file = Files.write(folder.resolve("key"), content);
            String fault = faultOf(role, file.toString());
            assertThat(fault).as(name).startsWith("jwt.test-location: \"" + file + "\" " + words);
            assertThat(fault).doesNotContain(text(PRIVATE, 12), text(PUBLIC, 60), "AAAAB3N");
        }
    }

    @Test
    void a_key_store_of_the_jdk_is_recognized() throws IOException {
        Path file = Files.write(folder.resolve("store"), store);
        assertThat(faultOf(Role.SIGN, file.toString()))
                .contains("is a PKCS#12 key store: take the key out of it, with `openssl pkcs12 -in <it> -nodes");
    }

    @Test
    void a_public_key_instead_of_a_private_one_leads_to_the_other_setting() throws IOException {
        Path file = Files.writeString(folder.resolve("public.pem"), TestKeys.pem(RSA.getPublic()));
        assertThat(faultOf(Role.SIGN, file.toString()))
                .endsWith("but this setting takes private keys only:"
                        + " write the private key that belongs to it, or move it to jwt.verify-key-location");
    }

    @Test
    void a_key_with_an_x5c_of_another_key_is_named() throws Exception {
        String chain = Base64.getEncoder().encodeToString(certificate());
        String key = TestKeys.jwk(RSA, false, "kid", "k1").replaceFirst("}$", ",\"x5c\":[\"" + chain + "\"]}");
        Path file = Files.writeString(folder.resolve("set"), TestKeys.set(TestKeys.jwk(RSA, false, "kid", "k0"), key));
        assertThat(faultOf(Role.VERIFY, file.toString()))
                .endsWith("has a bad key 2 (kid \"k1\"), which"
                        + " has an x5c that cannot be read or is for another key: correct it, or leave x5c out");
        Files.writeString(file, key.replaceFirst("x5c\":\\[\"[^\"]*", "x5c\":[\"hunter2"));
        assertThat(faultOf(Role.VERIFY, file.toString()))
                .contains("has an x5c that cannot be read or is for another key")
                .doesNotContain("hunter2");
    }

    @Test
    void other_documents_of_an_issuer_are_recognized() throws Exception {
        Path file = Files.writeString(folder.resolve("other"), "{\"issuer\":\"x\",\"jwks_uri\":\"https://x/keys\"}");
        assertThat(faultOf(Role.VERIFY, file.toString()))
                .endsWith("is the configuration of an issuer, not a JWK set:"
                        + " write the address that is its member \"jwks_uri\"");
        Files.writeString(
                file, "{\"k1\":\"" + TestKeys.pem("CERTIFICATE", certificate()).replace("\n", "\\n") + "\"}");
        assertThat(faultOf(Role.VERIFY, file.toString()))
                .endsWith("holds certificates by key id, not a JWK set:"
                        + " write the address at which the issuer publishes the same keys as a JWK set");
    }

    @Test
    void a_file_that_is_on_the_class_path_is_found() {
        assertThat(faultOf(Role.VERIFY, "keys/certificate.pem"))
                .isEqualTo("jwt.test-location: \"keys/certificate.pem\" does not exist as a file,"
                        + " but on the class path: write \"classpath:keys/certificate.pem\"");
        assertThat(faultOf(Role.VERIFY, "/app/src/main/resources/keys/certificate.pem"))
                .endsWith("does not exist as a file, but on the class path: write \"classpath:keys/certificate.pem\"");
        assertThat(faultOf(Role.VERIFY, "classpath:pom.xml"))
                .endsWith("does not exist on the class path, but as a file: write the path without classpath:");
        assertThat(faultOf(Role.VERIFY, "no-such.pem"))
                .endsWith("does not exist in the working directory of the server, \""
                        + Path.of("").toAbsolutePath() + "\": write an absolute path");
    }

    private static byte[] certificate() throws Exception {
        String pem = Files.readString(Path.of("src/test/resources/keys/certificate.pem"));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(pem.getBytes(ASCII)))
                .getEncoded();
    }

    private static byte[] pem(String label) {
        return TestKeys.pem(label, new byte[] {1, 2, 3}).getBytes(ASCII);
    }

    private static byte[] text(byte[] bytes) {
        return Base64.getEncoder().encode(bytes);
    }

    /** A part of a key that a message must not contain. */
    private static String text(byte[] key, int from) {
        return Base64.getEncoder().encodeToString(key).substring(from, from + 12);
    }

    private static Arguments form(String name, byte[] content, String words) {
        return arguments(name, content, words);
    }

    private static String faultOf(Role role, String location) {
        return catchThrowableOfType(KeyFault.class, () -> {
                    KeyPlace place = new KeyPlace("jwt.test-location", role, KeyLocation.of(location));
                    new LocatedKeys(JwsAlgorithm.RS256, List.of(place), Clock.systemUTC());
                })
                .words();
    }
}
