package load;

import contract.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** What is asked for as an answer. */
@FunctionalInterface
interface Expected {

    boolean isMetBy(HttpClientResponse response, Buffer body);

    /** This text and no other, with 200. */
    static Expected text(String text) {
        Buffer bytes = Buffer.buffer(text);
        return (response, body) -> response.statusCode() == 200 && body.equals(bytes);
    }

    /** A text like that, with 200. */
    static Expected text(Predicate<String> right) {
        return (response, body) -> response.statusCode() == 200 && right.test(body.toString(StandardCharsets.UTF_8));
    }

    /** In whatever words the server has for it. */
    static Expected status(int status) {
        return (response, body) -> response.statusCode() == status;
    }

    /** In the words of the contract and in its shape; a 401 with a challenge. */
    static Expected refusal(Refusal refusal) {
        Buffer bytes = Buffer.buffer(contract.Json.object(
                "status_code", refusal.status(), "error", refusal.error(), "description", refusal.description()));
        return (response, body) -> response.statusCode() == refusal.status()
                && body.equals(bytes)
                && "no-store".equals(response.getHeader("Cache-Control"))
                && (refusal.status() != 401 || response.getHeader("WWW-Authenticate") != null);
    }

    default Expected or(Expected other) {
        return (response, body) -> isMetBy(response, body) || other.isMetBy(response, body);
    }
}
