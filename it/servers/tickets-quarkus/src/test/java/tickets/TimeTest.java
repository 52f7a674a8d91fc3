package tickets;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static tickets.People.JOE;

import io.github.cdijwt.Sessions;
import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.test.TestClock;
import io.github.cdijwt.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimeTest {

    @Inject
    TestClock clock;

    @Inject
    TestTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    LoginThrottle throttle;

    @AfterEach
    void reset() {
        clock.reset();
        throttle.clear("joe");
    }

    @Test
    void a_token_expires_after_five_minutes() {
        String bearer = tokens.bearer(JOE);

        clock.forward(Duration.ofMinutes(4));
        given().header("Authorization", bearer).get("/tickets").then().statusCode(200);

        clock.forward(Duration.ofMinutes(2));
        given().header("Authorization", bearer)
                .get("/tickets")
                .then()
                .statusCode(401)
                .body("reason", equalTo("EXPIRED"));
    }

    @Test
    void a_session_ends_if_it_is_not_refreshed_for_a_week() {
        String refreshToken = sessions.start(JOE).refreshToken().orElseThrow();

        clock.forward(Duration.ofDays(6));
        String next = refresh(refreshToken).statusCode(200).extract().path("refresh_token");

        clock.forward(Duration.ofDays(8));
        refresh(next).statusCode(401);
    }

    @Test
    void an_account_waits_after_ten_wrong_passwords() {
        // Stopped, because the first wait is only a second long.
        clock.at(clock.instant());
        for (int i = 0; i < 10; i++) {
            login("wrong").statusCode(401);
        }
        login("printer").statusCode(429);

        clock.forward(Duration.ofSeconds(1));
        login("printer").statusCode(200);
    }

    private static ValidatableResponse login(String password) {
        return post("/auth", """
                {"username": "joe", "password": "%s"}""".formatted(password));
    }

    private static ValidatableResponse refresh(String token) {
        return post("/auth/refresh", """
                {"refresh_token": "%s"}""".formatted(token));
    }

    private static ValidatableResponse post(String path, String json) {
        return given().contentType("application/json").body(json).post(path).then();
    }
}
