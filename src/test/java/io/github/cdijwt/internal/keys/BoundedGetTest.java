package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.cdijwt.internal.keys.format.KeyFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches over TLS, with a certificate made by the JDK's keytool. */
class BoundedGetTest {

    private static final char[] PASSWORD = "only for tests".toCharArray();

    private static SSLContext own;

    private final SSLContext before = defaultContext();
    private final List<Headers> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile int announced = 4;
    private HttpsServer server;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        KeyStore store = certificate(folder);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        own = SSLContext.getInstance("TLS");
        own.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own));
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders());
            byte[] body = "keys".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"keys\"");
            exchange.sendResponseHeaders(status, announced);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        SSLContext.setDefault(before);
        server.stop(0);
    }

    @Test
    void an_issuer_with_a_trusted_certificate_is_accepted() throws KeyFault {
        SSLContext.setDefault(own);
        assertThat(fetched("localhost")).asString().isEqualTo("keys");
    }

    @Test
    void an_issuer_with_an_untrusted_certificate_is_rejected() {
        assertThatThrownBy(() -> fetched("localhost"))
                .isInstanceOf(KeyFault.class)
                .hasMessage("cannot be read (SSLHandshakeException)");
    }

    @Test
    void an_issuer_with_a_certificate_for_another_host_is_rejected() {
        SSLContext.setDefault(own);
        assertThatThrownBy(() -> fetched("127.0.0.1"))
                .isInstanceOf(KeyFault.class)
                .hasMessage("cannot be read (SSLHandshakeException)");
    }

    @Test
    void a_lenient_host_name_verifier_of_the_jvm_is_not_used() {
        HostnameVerifier verifier = HttpsURLConnection.getDefaultHostnameVerifier();
        SSLSocketFactory sockets = HttpsURLConnection.getDefaultSSLSocketFactory();
        SSLContext.setDefault(own);
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        HttpsURLConnection.setDefaultSSLSocketFactory(own.getSocketFactory());
        try {
            assertThatThrownBy(() -> fetched("127.0.0.1"))
                    .isInstanceOf(KeyFault.class)
                    .hasMessage("cannot be read (SSLHandshakeException)");
        } finally {
            HttpsURLConnection.setDefaultHostnameVerifier(verifier);
            HttpsURLConnection.setDefaultSSLSocketFactory(sockets);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void cookies_and_passwords_of_the_jvm_are_not_sent() throws Exception {
        SSLContext.setDefault(own);
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        cookies.put(address("localhost"), Map.of("Set-Cookie", List.of("session=1; Path=/")));
        CookieHandler cookiesBefore = CookieHandler.getDefault();
        Authenticator authenticatorBefore = Authenticator.getDefault();
        CookieHandler.setDefault(cookies);
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("somebody", PASSWORD);
            }
        });
        try {
            assertThat(fetched("localhost")).asString().isEqualTo("keys");
            status = 401;
            assertThatThrownBy(() -> fetched("localhost")).hasMessage("responded with status 401");
        } finally {
            CookieHandler.setDefault(cookiesBefore);
            Authenticator.setDefault(authenticatorBefore);
        }
        assertThat(asked)
                .hasSize(2)
                .allSatisfy(headers -> assertThat(headers).doesNotContainKeys("Cookie", "Authorization"));
        assertThat(asked.get(0).getFirst("Accept")).startsWith("application/jwk-set+json,");
    }

    @Test
    void an_incomplete_response_is_rejected() {
        SSLContext.setDefault(own);
        announced = 100;
        assertThatThrownBy(() -> fetched("localhost")).hasMessageMatching("cannot be read \\(.+\\)");
    }

    @Test
    void an_unknown_host_is_reported() {
        assertThatThrownBy(
                        () -> BoundedGet.bytes(URI.create("https://no-such-host.invalid/keys"), IssuerTrust.ofTheJdk()))
                .isInstanceOf(KeyFault.class)
                .hasMessageMatching("cannot be read \\(UnknownHostException\\)|took more than 4 s");
    }

    @Test
    void the_proxy_settings_of_the_jvm_are_used() {
        ProxySelector selector = ProxySelector.getDefault();
        List<URI> wanted = new CopyOnWriteArrayList<>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                wanted.add(uri);
                return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("127.0.0.1", 1)));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
        try {
            SSLContext.setDefault(own);
            assertThatThrownBy(() -> fetched("localhost")).hasMessage("cannot be read (ConnectException)");
        } finally {
            ProxySelector.setDefault(selector);
        }
        assertThat(wanted).contains(address("localhost"));
        assertThat(asked).isEmpty();
    }

    private byte[] fetched(String host) throws KeyFault {
        return BoundedGet.bytes(address(host), IssuerTrust.ofTheJdk());
    }

    private URI address(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/keys");
    }

    private static KeyStore certificate(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("store.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-validity",
                "2");
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD);
        }
        return store;
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
