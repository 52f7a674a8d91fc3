package load;

import contract.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A check of an answer. */
@FunctionalInterface
interface Expected {

    boolean isMetBy(HttpClientResponse response, Buffer body);

    /** Status 200 and exactly this text. */
    static Expected text(String text) {
        Buffer bytes = Buffer.buffer(text);
        return (response, body) -> response.statusCode() == 200 && body.equals(bytes);
    }

    /** Status 200 and a text that matches. */
    static Expected text(Predicate<String> right) {
        return (response, body) -> response.statusCode() == 200 && right.test(body.toString(StandardCharsets.UTF_8));
    }

    /** This status, with any text. */
    static Expected status(int status) {
        return (response, body) -> response.statusCode() == status;
    }

    /** The status and JSON body of the contract and, for a 401, a challenge. */
    static Expected refusal(Refusal refusal) {
        Buffer bytes = Buffer.buffer(contract.Json.object(
                "status_code",
                refusal.status(),
                "error",
                refusal.error(),
                "description",
                refusal.description(),
                "reason",
                refusal.reason()));
        return (response, body) -> response.statusCode() == refusal.status()
                && body.equals(bytes)
                && "no-store".equals(response.getHeader("Cache-Control"))
                && (refusal.status() != 401 || response.getHeader("WWW-Authenticate") != null);
    }

    default Expected or(Expected other) {
        return (response, body) -> isMetBy(response, body) || other.isMetBy(response, body);
    }
}
