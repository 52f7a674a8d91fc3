package servers;

import com.sun.net.httpserver.HttpServer;
import contract.KeyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/** A key pair for one test run: the private key is in a file, the public key is served on this machine. */
final class PublishedKey {

    private static final PublishedKey KEY = new PublishedKey();

    private final Path file;
    private final URI address;

    private PublishedKey() {
        try {
            KeyPair pair = KeyFiles.pairFor("ES256");
            this.file = KeyFiles.write(Folder.fresh("key").resolve("key.pem"), pair.getPrivate());
            this.address = publish(jwks(pair));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file with the private key. */
    static Path file() {
        return KEY.file;
    }

    /** The address of the public key. */
    static URI address() {
        return KEY.address;
    }

    private static String jwks(KeyPair pair) throws JoseException {
        PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
        key.setKeyId(key.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256));
        return "{\"keys\":[" + key.toJson() + "]}";
    }

    private static URI publish(String jwks) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = jwks.getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        // The server's thread ends with the tests.
        server.setExecutor(null);
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    }
}
