package servers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket as a browser opens it: with the origin of a page and a cookie. */
final class Chat implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private WebSocket socket;

    private Chat() {}

    /** Opens a connection; an origin of null sends no header. */
    static Chat connect(URI base, String origin, String cookie) {
        Chat chat = new Chat();
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder().header("Cookie", cookie);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        chat.socket = builder.buildAsync(URI.create(base.toString().replaceFirst("^http", "ws") + "chat"), chat)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        return chat;
    }

    /** The answer to a question, or the reason why there is none. */
    String answerTo(String question) {
        socket.sendText(question, true).orTimeout(30, TimeUnit.SECONDS).join();
        return Objects.requireNonNull(next(Duration.ofSeconds(30)), "No text and no end of the connection");
    }

    /** The end of a connection that the server does not accept, or {@code silence} if it does not answer a question either. */
    String refusal() {
        String atOnce = next(Duration.ofSeconds(5));
        if (atOnce != null) {
            return atOnce;
        }
        socket.sendText("hello", true).orTimeout(30, TimeUnit.SECONDS).join();
        return Objects.requireNonNullElse(next(Duration.ofSeconds(5)), "silence");
    }

    /** The next text from the server, or {@code closed with} and a status code; null if the server is silent. */
    private String next(Duration patience) {
        try {
            return events.poll(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            events.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        events.add("closed with " + status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        events.add("failed with " + error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
