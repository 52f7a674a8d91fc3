package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WebSocket of the guide for browsers knows its user by the cookie. */
class ChatTest {

    private static final String PAGE = "https://shop.example";

    private final AppServer server = ServerUnderTest.get();

    private Server http;

    @BeforeEach
    void the_server_has_web_applications() {
        assumeTrue(server.shapes().contains(Shape.CHAT), () -> server.name() + " has no web applications here");
        http = new Server(server.baseOf(Shape.CHAT).resolve(Shape.CHAT.applicationPath()), Shape.SECRET);
    }

    @Test
    void a_page_of_the_application_is_connected_as_its_user() {
        Answer login = http.send(http.request("auth")
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz"))))
                .succeeds();
        String cookie = login.header("Set-Cookie").split(";", 2)[0];

        try (Chat chat = connect(PAGE, "theme=dark; " + cookie)) {
            assertThat(chat.answerTo("hello")).isEqualTo("user1: hello");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://shop.example",
                "https://shop.example:8443",
                "null",
                "https://shop.example.evil.example"
            })
    void another_origin_is_not_connected(String origin) {
        Throwable failure = catchThrowable(() -> connect(origin, "__Host-jwt=" + http.tokenOf("user1")));

        assertThat(failure).hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThat(((WebSocketHandshakeException) failure.getCause())
                        .getResponse()
                        .statusCode())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=dark",
                "__Host-jwt=",
                "__Host-jwt=broken",
                "__Host-jwt=TOKEN; __Host-jwt=TOKEN",
                "theme=dark,__Host-jwt=TOKEN",
                "__host-jwt=TOKEN",
                "x__Host-jwt=TOKEN",
                "__Host-jwt=\"TOKEN\""
            })
    void a_connection_without_a_valid_cookie_is_closed_with_1008(String cookie) {
        try (Chat chat = connect(PAGE, cookie.replace("TOKEN", http.tokenOf("user1")))) {
            assertThat(chat.refusal()).isIn("closed with 1008", server.losesCloses() ? "silence" : "closed with 1008");
        }
    }

    @Test
    void a_connection_is_closed_with_1008_after_the_end_of_its_token() {
        long exp = Forge.now() + 2;
        String token = new Forge(Shape.SECRET).sign(Forge.claimsWith("exp", Long.toString(exp)));

        try (Chat chat = connect(PAGE, "__Host-jwt=" + token)) {
            String answer = chat.answerTo("hello");
            while (answer.equals("user1: hello")) {
                answer = chat.answerTo("hello");
            }
            assertThat(answer).isEqualTo("closed with 1008");
            assertThat(Forge.now()).isGreaterThanOrEqualTo(exp);
        }
    }

    @Test
    void parallel_connections_keep_their_own_users() throws Exception {
        List<String> users = new ArrayList<>(Collections.nCopies(200, "user1"));
        users.addAll(Collections.nCopies(200, "user2"));
        Collections.shuffle(users);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (String user : users) {
                String cookie = "__Host-jwt=" + http.tokenOf(user);
                answers.add(threads.submit(() -> {
                    try (Chat chat = connect(PAGE, cookie)) {
                        return chat.answerTo("hello");
                    }
                }));
            }
            for (int i = 0; i < users.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(users.get(i) + ": hello");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Chat connect(String origin, String cookie) {
        return Chat.connect(server.baseOf(Shape.CHAT), origin, cookie);
    }
}
