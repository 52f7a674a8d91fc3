package contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A request that is written byte by byte, with headers that an HTTP client refuses to send or would change. */
public final class RawRequest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI target;
    private final String method;
    private final List<String> lines = new ArrayList<>();
    private String host;
    private String body = "";
    private Charset charset = StandardCharsets.UTF_8;

    private RawRequest(URI target, String method) {
        this.target = target;
        this.method = method;
        this.host = target.getAuthority();
    }

    public static RawRequest to(Server server, String method, String path) {
        return new RawRequest(server.base().resolve(path), method);
    }

    /** Adds a cookie whose value is a secret. */
    public RawRequest withCookie(String name, String token) {
        Sent.header(token);
        return with("Cookie", name + "=" + token);
    }

    /** Adds a header line. Two lines of one name remain two lines. */
    public RawRequest with(String name, String value) {
        lines.add(name + ": " + value);
        return this;
    }

    /** Adds a header line for each value. */
    public RawRequest with(String name, List<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    /** Replaces the value of the Host header; the request still goes to the server under test. */
    public RawRequest withHost(String other) {
        host = other;
        return this;
    }

    public RawRequest withJson(String json) {
        return withBody("application/json", json);
    }

    public RawRequest withBody(String type, String text) {
        body = text;
        return with("Content-Type", type);
    }

    /** Writes each character as one byte, so that a header can have any bytes. */
    public RawRequest inLatin1() {
        charset = StandardCharsets.ISO_8859_1;
        return this;
    }

    /** Sends the request on its own connection. */
    public Answer send() {
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            write(socket);
            return RawAnswer.parse(readAll(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + method + " " + target, e);
        }
    }

    /** Ignores a connection that the server closes before it has read everything, because its answer may be there. */
    private void write(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(text().getBytes(charset));
        } catch (SocketException e) {
            if (socket.isClosed()) {
                throw e;
            }
        }
    }

    private String text() {
        List<String> head = new ArrayList<>();
        head.add(method + " " + target.getRawPath() + " HTTP/1.1");
        head.add("Host: " + host);
        head.add("Connection: close");
        head.addAll(lines);
        if (!body.isEmpty() || !List.of("GET", "HEAD", "OPTIONS").contains(method)) {
            head.add("Content-Length: " + body.getBytes(charset).length);
        }
        return String.join("\r\n", head) + "\r\n\r\n" + body;
    }

    /** Reads until the response is complete, because some servers keep the connection open. */
    private byte[] readAll(InputStream input) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            int length = input.read(part);
            while (length >= 0) {
                answer.write(part, 0, length);
                length = RawAnswer.isComplete(answer.toByteArray(), method) ? -1 : input.read(part);
            }
        } catch (SocketException e) {
            // The server reset the connection, perhaps after its answer.
            if (answer.size() == 0) {
                throw e;
            }
        }
        return answer.toByteArray();
    }
}
