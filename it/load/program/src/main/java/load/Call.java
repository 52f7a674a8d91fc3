package load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** A request and its expected answer. */
record Call(RequestOptions request, Buffer body, Expected expected) {

    static Call get(String path, Expected expected) {
        return new Call(new RequestOptions().setMethod(HttpMethod.GET).setURI(path), Buffer.buffer(), expected);
    }

    static Call post(String path, String type, String body, Expected expected) {
        return new Call(
                new RequestOptions().setMethod(HttpMethod.POST).setURI(path).putHeader("Content-Type", type),
                Buffer.buffer(body),
                expected);
    }

    static Call login(String username, String password, Expected expected) {
        String body = contract.Json.object("username", username, "password", password);
        return post("/auth", "application/json", body, expected);
    }

    Call with(String header, String value) {
        return new Call(new RequestOptions(request).putHeader(header, value), body, expected);
    }

    /** Adds a token in the default form of the header. */
    Call withToken(String token) {
        return with("Authorization", "JWT " + token);
    }
}
