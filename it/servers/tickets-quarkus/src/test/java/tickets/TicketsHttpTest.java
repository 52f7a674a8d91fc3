package tickets;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static tickets.People.ANN;
import static tickets.People.JOE;

import io.github.cdijwt.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketsHttpTest {

    @Inject
    TestTokens tokens;

    @Test
    void the_caller_is_the_author_of_a_ticket() {
        given().header("Authorization", tokens.bearer(JOE))
                .contentType("text/plain")
                .body("No paper")
                .post("/tickets")
                .then()
                .statusCode(204);

        given().header("Authorization", tokens.bearer(JOE))
                .get("/tickets")
                .then()
                .statusCode(200)
                .body(containsString("No paper"));
    }

    @Test
    void only_an_agent_can_close_tickets() {
        given().header("Authorization", tokens.bearer(JOE))
                .delete("/tickets")
                .then()
                .statusCode(403);
        given().header("Authorization", tokens.bearer(ANN))
                .delete("/tickets")
                .then()
                .statusCode(204);
    }

    @Test
    void a_bad_token_is_rejected() {
        given().get("/tickets").then().statusCode(401);
        given().header("Authorization", tokens.expired(JOE))
                .get("/tickets")
                .then()
                .statusCode(401)
                .body("reason", equalTo("EXPIRED"));
        given().header("Authorization", tokens.foreign(JOE))
                .get("/tickets")
                .then()
                .statusCode(401)
                .body("reason", equalTo("BAD_SIGNATURE"));
    }

    @Test
    void a_cookie_has_the_token_without_its_scheme() {
        given().cookie("__Host-jwt", tokens.token(JOE)).get("/tickets").then().statusCode(200);
        given().cookie("__Host-jwt", tokens.token(JOE))
                .header("Origin", "https://evil.example")
                .delete("/tickets")
                .then()
                .statusCode(403)
                .body("reason", equalTo("CROSS_ORIGIN"));
    }
}
