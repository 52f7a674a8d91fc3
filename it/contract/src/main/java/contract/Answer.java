package contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.List;

/** A response of the server, with assertions that read as sentences. */
public record Answer(int status, HttpHeaders headers, String body) {

    public Answer succeeds() {
        assertThat(status).as("status of %s", this).isEqualTo(200);
        return this;
    }

    public Answer succeedsWith(String text) {
        succeeds();
        assertThat(body).isEqualTo(text);
        return this;
    }

    public Answer has(int expected) {
        assertThat(status).as("status of %s", this).isEqualTo(expected);
        return this;
    }

    /** Checks that the status, the JSON body and, for a 401, the challenge follow the contract. */
    public Answer isRefusedWith(Refusal refusal) {
        assertThat(status).as("status of %s", this).isEqualTo(refusal.status());
        assertThat(Json.read(body))
                .as("body of %s", this)
                .isEqualTo(Json.read(Json.object(
                        "status_code",
                        refusal.status(),
                        "error",
                        refusal.error(),
                        "description",
                        refusal.description(),
                        "reason",
                        refusal.reason())));
        assertThat(header("Content-Type")).startsWith("application/json");
        isUncached();
        assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (refusal.status() == 401) {
            assertThat(header("WWW-Authenticate")).contains(" realm=\"");
        }
        return this;
    }

    /** Checks that no cache keeps the response. Open Liberty adds a directive if the response sets a cookie. */
    public Answer isUncached() {
        assertThat(header("Cache-Control").replace(", no-cache=set-cookie", "")).isEqualTo("no-store");
        return this;
    }

    public Answer isChallengedWith(String challenge) {
        assertThat(headers.allValues("WWW-Authenticate")).isEqualTo(List.of(challenge));
        return this;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonObject json() {
        return Json.read(body);
    }

    public String token() {
        return json().getString("access_token");
    }
}
