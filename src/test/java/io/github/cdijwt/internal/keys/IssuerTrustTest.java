package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.cdijwt.internal.keys.format.KeyFault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTrustTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    static Path folder;

    private static TestCertificates certificates;
    private static HttpsServer server;

    @BeforeAll
    static void start() throws Exception {
        certificates = new TestCertificates(folder)
                .with("root", "-keyalg", "EC", "-ext", "bc=ca:true", "-validity", "2")
                .with("server", "-keyalg", "EC", "-signer", "root", "-ext", "san=dns:localhost", "-validity", "2")
                .with("stranger", "-keyalg", "EC", "-ext", "bc=ca:true", "-validity", "2")
                .with("old", "-keyalg", "EC", "-ext", "bc=ca:true", "-startdate", "-10d", "-validity", "2")
                .with("next", "-keyalg", "EC", "-ext", "bc=ca:true", "-startdate", "+10d", "-validity", "2");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server("server")));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write(new byte[] {'k', 'e', 'y', 's'});
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void only_the_authorities_of_the_file_are_trusted() throws Exception {
        assertThat(fetched(trust(certificates.pem("root")))).isEqualTo("keys");
        assertThat(fetched(trust(certificates.pem("stranger") + "a comment\n" + certificates.pem("root"))))
                .isEqualTo("keys");
        assertThat(fetched(trust("\uFEFF" + certificates.pem("root").replace("\n", "\r\n"))))
                .isEqualTo("keys");
        assertThat(fetched(trust(certificates.pem("stranger")))).isEqualTo("cannot be read (SSLHandshakeException)");
        assertThat(fetched(IssuerTrust.ofTheJdk())).isEqualTo("cannot be read (SSLHandshakeException)");
    }

    @Test
    void the_certificate_must_still_be_for_the_host() throws Exception {
        assertThat(fetched("127.0.0.1", trust(certificates.pem("root"))))
                .isEqualTo("cannot be read (SSLHandshakeException)");
    }

    @Test
    void a_renewed_authority_is_found_and_a_bad_file_is_named() throws Exception {
        Path file = TestKeys.write(folder.resolve("changing.pem"), certificates.pem("stranger"));
        IssuerTrust trust = IssuerTrust.in(KeyLocation.of(file.toString()), CLOCK);
        assertThat(fetched(trust)).isEqualTo("cannot be read (SSLHandshakeException)");
        TestKeys.write(file, certificates.pem("root"));
        assertThat(fetched(trust)).isEqualTo("keys");
        TestKeys.write(file, "");
        assertThat(fetched(trust))
                .isEqualTo("was not fetched, because of jwt.jwks-ca-location: \"" + file
                        + "\" is empty: write the certificate of the authority as PEM");
        Files.delete(file);
        assertThat(fetched(trust))
                .isEqualTo("was not fetched, because of jwt.jwks-ca-location: \"" + file + "\" does not exist");
    }

    @Test
    void an_expired_authority_may_be_beside_a_valid_one_only() throws Exception {
        assertThat(fetched(trust(certificates.pem("old") + certificates.pem("next") + certificates.pem("root"))))
                .isEqualTo("keys");
        assertThat(fault(certificates.pem("old") + certificates.pem("next")))
                .matches("has no valid certificate: that of \"CN=old\" expired at \\S+Z\\. Write the current one");
        assertThat(fault(certificates.pem("next")))
                .matches("has no valid certificate: that of \"CN=next\" is not valid before \\S+Z\\."
                        + " Write the current one");
    }

    @Test
    void the_certificate_of_a_server_is_rejected() throws Exception {
        assertThat(fault(certificates.pem("server")))
                .startsWith("has the certificate of \"CN=server\", which is not an authority (CA:TRUE is missing):"
                        + " write the certificate of the authority that signed it.");
        assertThat(fault(certificates.pem("root") + certificates.pem("server")))
                .startsWith("has the certificate of \"CN=server\", which is not an authority");
    }

    @Test
    void other_contents_are_rejected() throws Exception {
        assertThat(fault(" \n")).isEqualTo("is empty: write the certificate of the authority as PEM");
        assertThat(fault(TestKeys.pem(certificates.key("root")) + certificates.pem("root")))
                .isEqualTo("holds a private key, which does not belong here:"
                        + " write only the certificate of the authority");
        for (String text : new String[] {
            "a certificate",
            "{\"keys\":[]}",
            TestKeys.pem(TestKeys.pair("Ed25519").getPublic()),
            certificates.pem("root").substring(0, 200),
            certificates.pem("root").replace("MII", "M*I")
        }) {
            assertThat(fault(text)).startsWith("holds no certificate that can be read: ");
        }
    }

    private static IssuerTrust trust(String pem) throws KeyFault {
        return IssuerTrust.in(
                KeyLocation.of(TestKeys.write(folder.resolve("ca.pem"), pem).toString()), CLOCK);
    }

    private static String fault(String pem) {
        return catchThrowableOfType(KeyFault.class, () -> trust(pem)).words().replaceFirst("^\".*?\" ", "");
    }

    private static String fetched(IssuerTrust trust) {
        return fetched("localhost", trust);
    }

    private static String fetched(String host, IssuerTrust trust) {
        try {
            return new String(
                    BoundedGet.bytes(
                            URI.create("https://" + host + ":"
                                    + server.getAddress().getPort() + "/"),
                            trust),
                    java.nio.charset.StandardCharsets.UTF_8);
        } catch (KeyFault fault) {
            return fault.words();
        }
    }
}
