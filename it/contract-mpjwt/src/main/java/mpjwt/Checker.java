package mpjwt;

import contract.Answer;
import contract.Server;
import java.net.URI;

/** A service that only checks tokens, seen from outside. */
record Checker(URI base) {

    Answer get(String path) {
        return http().get(path);
    }

    Answer get(String path, String token) {
        return http().getWithHeader(path, "Bearer " + token);
    }

    private Server http() {
        return new Server(base.resolve("api/"), "");
    }
}
