package contract;

import static contract.Refusal.EXPIRED;
import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Server-sent events: the token is checked once, before the first event. */
class EventsTest {

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());

    @Test
    void events_are_sent_to_a_caller_with_a_token() {
        Answer answer = server.get("events", server.tokenOf("user2")).succeeds();

        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.body().lines().filter(line -> !line.isBlank()).map(line -> line.replace(": ", ":")))
                .containsExactly("data:first for user2", "data:last for user2");
    }

    @Test
    void a_listener_without_a_valid_token_gets_a_401_and_no_stream() {
        server.send(server.request("events").header("Accept", "text/event-stream"))
                .isRefusedWith(NO_TOKEN)
                .isChallengedWith("JWT realm=\"Login Required\"");
        server.send(server.request("events")
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "JWT " + forge.sign(Forge.claimsWith("exp", "1"))))
                .isRefusedWith(EXPIRED);
    }
}
