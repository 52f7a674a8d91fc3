package databases;

import contract.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Sessions with one request for each, which is repeated as long as the server fails. The second half of them waits until it is
 * released, so that fast clients do not use up all sessions before the database stops.
 */
final class Batch {

    private final List<String> tokens;
    private final Queue<Integer> left;
    private final AtomicReferenceArray<Answer> answers;
    private final CountDownLatch secondHalf = new CountDownLatch(1);

    Batch(List<String> tokens) {
        this.tokens = tokens;
        this.left = new ConcurrentLinkedQueue<>(
                IntStream.range(0, tokens.size()).boxed().toList());
        this.answers = new AtomicReferenceArray<>(tokens.size());
    }

    /** Sends the request of the next session; empty if no session is left. */
    Optional<Answer> next(Function<String, Answer> request) {
        return Optional.ofNullable(left.poll()).map(number -> {
            if (number >= tokens.size() / 2) {
                awaitRelease();
            }
            Answer answer = request.apply(tokens.get(number));
            if (answer.status() < 500) {
                answers.set(number, answer);
            } else {
                left.add(number);
            }
            return answer;
        });
    }

    void release() {
        secondHalf.countDown();
    }

    /** How many sessions wait for their request. */
    int left() {
        return left.size();
    }

    int size() {
        return tokens.size();
    }

    String token(int number) {
        return tokens.get(number);
    }

    Answer answer(int number) {
        return answers.get(number);
    }

    private void awaitRelease() {
        try {
            secondHalf.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
