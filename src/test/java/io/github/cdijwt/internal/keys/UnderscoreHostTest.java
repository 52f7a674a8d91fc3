package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that containers have, and that HttpClient rejects. */
@Timeout(60)
class UnderscoreHostTest {

    @TempDir
    static Path folder;

    private static TestCertificates certificates;

    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private int port;

    @BeforeAll
    static void makeCertificates() {
        certificates = new TestCertificates(folder)
                .with("named", "-keyalg", "EC", "-ext", "bc=ca:true", "-ext", TestCertificates.UNDERSCORE)
                .with("below", "-keyalg", "EC", "-ext", "bc=ca:true", "-ext", "san=dns:*.keys.test")
                .with("other", "-keyalg", "EC", "-ext", "bc=ca:true", "-ext", "san=dns:other.test,dns:*.test");
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key_cloak", "_a", "a_", "auth.2nd", "key-cloak.my_net"})
    void a_host_is_reached_by_a_name_that_uris_do_not_allow(String host) throws Exception {
        assertThat(URI.create("http://" + host + ":8080/keys").getHost()).isNull();
        serve(HttpServer.create(), 200);
        assertThat(fetched("http://" + host, host)).isEqualTo("keys");
        assertThat(hosts).containsExactly(host + ":" + port);
    }

    @Test
    void a_certificate_must_name_the_host() throws Exception {
        assertThat(fetchedOverTls("named", "key_cloak")).isEqualTo("keys");
        assertThat(fetchedOverTls("below", "key_cloak.keys.test")).isEqualTo("keys");
        assertThat(fetchedOverTls("below", "a_b.key_cloak.keys.test")).startsWith("cannot be read (");
        assertThat(fetchedOverTls("other", "key_cloak.test")).startsWith("cannot be read (");
        assertThat(fetchedOverTls("other", "key_cloak")).startsWith("cannot be read (");
    }

    @Test
    void another_authority_is_not_trusted() throws Exception {
        HttpsServer secure = HttpsServer.create();
        secure.setHttpsConfigurator(new HttpsConfigurator(certificates.server("named")));
        serve(secure, 200);
        Path authority = Files.writeString(folder.resolve("other.pem"), certificates.pem("other"));
        assertThat(fetched("https://key_cloak", "key_cloak", authority.toString()))
                .isEqualTo("cannot be read (SSLHandshakeException)");
    }

    @Test
    void another_status_is_a_fault() throws Exception {
        serve(HttpServer.create(), 404);
        assertThat(fetched("http://key_cloak", "key_cloak")).isEqualTo("responded with status 404");
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        serve(HttpServer.create(), 302);
        assertThat(fetched("http://key_cloak", "key_cloak"))
                .startsWith("responded with status 302, a redirect to \"http://key_cloak:")
                .endsWith("/elsewhere\" on the same host, which is not followed:"
                        + " write the address of the keys themselves");
    }

    @Test
    void an_unknown_host_is_reported() throws Exception {
        assertThat(run("http://key_cloak:1/keys", "another")).isEqualTo("cannot be read (UnknownHostException)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAYS_NOTHING", "SENDS_NOW_AND_THEN", "SENDS_50_MB", "SENDS_50_MB_WITHOUT_SAYING_HOW_MUCH"})
    void a_faulty_issuer_cannot_block_the_fetch(TestIssuer.Fault fault) {
        ProxySelector before = ProxySelector.getDefault();
        try (TestIssuer issuer = new TestIssuer()) {
            issuer.does(fault);
            ProxySelector.setDefault(to(issuer.address().getPort()));
            assertThat(catchThrowable(
                            () -> BoundedGet.bytes(URI.create("http://key_cloak/keys"), IssuerTrust.ofTheJdk())))
                    .hasMessage(fault.name().contains("50") ? "sent more than 524288 bytes" : "took more than 4 s");
            assertThat(fetchingThreads()).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void the_query_and_the_user_of_such_an_address_are_not_shown() throws Exception {
        assertThat(catchThrowable(() -> KeyAddress.of("https://joe:hunter2@key_cloak/keys", true)))
                .hasMessage("holds a user name or a password: write the address without them");
        assertThat(KeyAddress.of("http://key_cloak:8080/keys?token=hunter2", true))
                .hasToString("\"http://key_cloak:8080/keys?...\"");
    }

    /** Waits until the threads of a fetch have ended, at most as long as the test may take. */
    private static List<Thread> fetchingThreads() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<Thread> threads = alive();
        while (!threads.isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            threads = alive();
        }
        return threads;
    }

    private static List<Thread> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("cdi-jwt-keys-http"))
                .toList();
    }

    private String fetchedOverTls(String alias, String host) throws Exception {
        HttpsServer secure = HttpsServer.create();
        secure.setHttpsConfigurator(new HttpsConfigurator(certificates.server(alias)));
        serve(secure, 200);
        Path authority = Files.writeString(folder.resolve(alias + ".pem"), certificates.pem(alias));
        return fetched("https://" + host, host, authority.toString());
    }

    private void serve(HttpServer server, int status) throws IOException {
        servers.add(server);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            byte[] body = "keys".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        port = server.getAddress().getPort();
    }

    private String fetched(String origin, String host, String... authority) throws Exception {
        return run(origin + ":" + port + "/keys", host, authority);
    }

    private static String run(String address, String host, String... authority) throws Exception {
        Path names = Files.writeString(folder.resolve("hosts"), "127.0.0.1 " + host + "\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djdk.net.hosts.file=" + names,
                "-cp",
                System.getProperty("java.class.path"),
                FetchingProgram.class.getName(),
                address));
        command.addAll(List.of(authority));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ProxySelector to(int port) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(
                        new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    }
}
