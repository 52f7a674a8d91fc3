package databases;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** All tokens that the servers of a test have issued. */
final class Issued {

    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();

    Answer noted(Answer answer) {
        tokens.add(answer.token());
        tokens.add(refreshToken(answer));
        return answer;
    }

    int size() {
        return tokens.size();
    }

    void assertNoneIn(String text) {
        tokens.stream()
                .flatMap(Issued::secretsOf)
                .forEach(secret -> assertThat(text).doesNotContain(secret));
    }

    static String refreshToken(Answer answer) {
        return answer.json().getString("refresh_token");
    }

    /** A token, and its parts. */
    private static Stream<String> secretsOf(String token) {
        if (!token.startsWith("cjr_")) {
            return Stream.of(token, token.substring(token.lastIndexOf('.') + 1));
        }
        int length = token.length();
        return Stream.of(
                token.substring(4), token.substring(4, 25), token.substring(26, 46), token.substring(length - 12));
    }
}
