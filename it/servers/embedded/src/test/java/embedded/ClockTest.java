package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import contract.Refusal;
import contract.Server;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An application with a {@code Clock} bean, which is an hour ahead. */
class ClockTest {

    private static final String CLOCK = "overrides.FutureClock";
    private static final Forge FORGE = new Forge(EmbeddedServer.SECRET);

    @Test
    void tokens_are_issued_and_checked_by_the_clock_of_the_application() {
        try (EmbeddedServer server = start(Map.of())) {
            Server http = server.http();
            long later = Forge.now() + 3_600;
            http.get("protected", http.tokenOf("user1")).succeeds();
            http.get(
                            "protected",
                            FORGE.sign("{\"iat\":%1$d,\"nbf\":%1$d,\"exp\":%2$d,\"identity\":1}"
                                    .formatted(later - 100, later + 200)))
                    .succeeds();
            http.get("protected", FORGE.sign(Forge.claims())).isRefusedWith(Refusal.EXPIRED);
            assertThat(server.log())
                    .containsOnlyOnce("WARNING: cdi-jwt: the Clock bean of " + CLOCK + " is PT1H ahead of the clock")
                    .contains("clock:         the Clock bean of " + CLOCK);
        }
    }

    @Test
    void in_the_profile_test_the_clock_may_have_any_time() {
        try (EmbeddedServer server = start(Map.of("MP_CONFIG_PROFILE", "test"))) {
            server.http().get("protected", server.http().tokenOf("user1")).succeeds();
            assertThat(server.log())
                    .contains("clock:         the Clock bean of " + CLOCK)
                    .doesNotContain("ahead of");
        }
    }

    private static EmbeddedServer start(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET));
        environment.putAll(settings);
        return EmbeddedServer.start(environment, CLOCK);
    }
}
