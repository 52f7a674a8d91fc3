package databases;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers whose database hangs: it accepts connections and statements, and does not respond. */
class HangingDatabaseTest {

    private final AtomicInteger guesses = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void while_the_database_hangs_nothing_is_open_and_afterwards_all_goes_on(Database database) throws Exception {
        String url = database.withTable();
        try (Servers servers = new Servers(url);
                Hanging hanging = new Hanging(url);
                Node node = start(database, hanging, "false");
                Node verifying = start(database, hanging, "true");
                Traffic traffic = new Traffic()) {
            String refreshToken = servers.oldSessions(1).get();
            String token = node.login().succeeds().token();
            String ended = Issued.refreshToken(verifying.login().succeeds());
            verifying.http().get("protected", token).succeeds();

            hanging.hang();
            Map<String, Supplier<Answer>> requests = Map.of(
                    "login", node::login,
                    "wrong login", () -> node.http().login("made-up" + guesses.incrementAndGet(), "wrong"),
                    "refresh", () -> node.refresh(refreshToken),
                    "logout", () -> node.logout(ended),
                    "verified", () -> verifying.http().get("protected", token),
                    "protected", () -> node.http().get("protected", token));
            requests.forEach((name, request) -> traffic.repeat(name, () -> Optional.of(request.get())));
            // The first ones wait for an answer of the database, the others for a connection.
            traffic.await(
                    1, "login 500", "wrong login 500", "refresh 500", "logout 500", "verified 500", "protected 200");
            assertThat(traffic.kinds()).hasSize(requests.size());
            System.out.println(database + " hangs: " + traffic);

            hanging.goOn();
            traffic.await(
                    1, "login 200", "wrong login 401", "refresh 200", "logout 204", "verified 200", "protected 200");
            node.refresh(ended).has(401);
            assertThat(Issued.refreshToken(node.refresh(refreshToken).succeeds()))
                    .as("the only successor")
                    .isEqualTo(
                            Issued.refreshToken(verifying.refresh(refreshToken).succeeds()))
                    .isNotEqualTo(refreshToken);
        }
    }

    private static Node start(Database database, Hanging hanging, String verifiesSessions) {
        return Node.start(
                database.withSocketTimeout(hanging.url()),
                Map.of(
                        "JWT_VERIFY_SESSION",
                        verifiesSessions,
                        "JWT_MAX_SESSIONS",
                        "none",
                        "JWT_REFRESH_GRACE",
                        "PT1M"));
    }
}
