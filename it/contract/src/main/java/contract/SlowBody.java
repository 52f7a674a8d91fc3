package contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A login whose client sends the beginning of the body and then nothing. */
final class SlowBody implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    private SlowBody(Socket socket) {
        this.socket = socket;
    }

    static SlowBody sentTo(URI endpoint, int length) {
        String head = "POST " + endpoint.getRawPath() + " HTTP/1.1\r\nHost: " + endpoint.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n{";
        try {
            Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new SlowBody(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of the answer, or 0 if the server closed the connection. */
    int status() {
        try {
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 503".length());
            String text = new String(line, StandardCharsets.US_ASCII);
            return text.isEmpty() ? 0 : Integer.parseInt(text.substring(text.length() - 3));
        } catch (IOException e) {
            throw new AssertionError("No answer to a slow body", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
