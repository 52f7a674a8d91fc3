package mpjwt;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import contract.Answer;
import contract.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Republishes an issuer's keys unchanged, but lets clients cache them for one second instead of five minutes. */
final class ShortLivedKeys implements AutoCloseable {

    private final URI original;
    private final HttpServer http;

    ShortLivedKeys(URI original) {
        this.original = original;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/keys", this::answer);
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = new Server(original.resolve("/"), "").get(original.getPath());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.header("Content-Type"));
            exchange.getResponseHeaders()
                    .set("Cache-Control", answer.header("Cache-Control").replaceFirst("max-age=\\d+", "max-age=1"));
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/keys");
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
