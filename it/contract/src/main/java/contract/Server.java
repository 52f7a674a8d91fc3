package contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A running server, seen from outside: the tests know only its address and its secret. Several servers that share a database
 * get the requests in turn.
 *
 * @param addresses the address, or several that are separated by spaces
 */
public record Server(Supplier<String> addresses, String secret) {

    /**
     * The address of the server under test, or several that are separated by spaces. Set both properties to test a server that
     * was started by hand.
     */
    public static final String URI_PROPERTY = "contract.uri";

    public static final String SECRET_PROPERTY = "contract.secret";

    // Without HTTP/2: a server that upgrades to it may close the connection after a header that is too long.
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final AtomicInteger TURN = new AtomicInteger();

    public Server(URI base, String secret) {
        this(base::toString, secret);
    }

    /** The server that the contract tests run against. Of several, one may stop during the tests. */
    public static Server underTest() {
        return new Server(
                () -> System.getProperty(URI_PROPERTY, "http://127.0.0.1:8080/"),
                System.getProperty(SECRET_PROPERTY, ""));
    }

    /** The address for one request: that of the next server if there are several. */
    public URI base() {
        String[] all = addresses.get().split(" ", -1);
        return URI.create(all[Math.floorMod(TURN.getAndIncrement(), all.length)]);
    }

    public Answer login(String username, String password) {
        Sent.password(password);
        return post("auth", Json.object("username", username, "password", password));
    }

    /** A token that the server issued to this user less than a minute ago, since checking a password takes long. */
    public String tokenOf(String username) {
        return TOKENS.computeIfAbsent(
                addresses.get() + username + Forge.now() / 60,
                key -> login(username, "abcxyz").succeeds().token());
    }

    public Answer get(String path) {
        return send(request(path));
    }

    /** Sends the token in the default form of the header. */
    public Answer get(String path, String token) {
        return getWithHeader(path, "JWT " + token);
    }

    public Answer getWithHeader(String path, String... authorizations) {
        HttpRequest.Builder request = request(path);
        for (String authorization : authorizations) {
            Sent.header(authorization);
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    public Answer post(String path, String json) {
        return post(path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public Answer post(String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).POST(body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base().resolve(path)).timeout(TIMEOUT);
    }

    public Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<String> response = CLIENT.send(built, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("No answer from " + built.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
