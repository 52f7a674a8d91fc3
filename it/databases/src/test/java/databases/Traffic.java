package databases;

import contract.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Clients that send requests without a pause until the traffic is closed, and the number of each answer. */
final class Traffic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean isOver;

    /** Starts a client, whose request is empty if there is nothing to send any more. */
    Future<?> repeat(String name, Supplier<Optional<Answer>> request) {
        return threads.submit(() -> {
            try {
                for (var answer = request.get(); answer.isPresent() && !isOver; answer = request.get()) {
                    count(name + " " + answer.get().status());
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                throw e;
            } finally {
                synchronized (answers) {
                    answers.notifyAll();
                }
            }
        });
    }

    /** Starts a client that sends these requests in turn. */
    void repeatInTurn(Map<String, Supplier<Answer>> requests) {
        threads.submit(() -> {
            try {
                while (!isOver) {
                    requests.forEach(
                            (name, request) -> count(name + " " + request.get().status()));
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                throw e;
            }
        });
    }

    /** Waits until there have been that many more answers of each of these kinds. */
    void await(int more, String... kinds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String kind : kinds) {
            int expected = number(kind).get() + more;
            synchronized (answers) {
                while (number(kind).get() < expected) {
                    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                    if (left <= 0 || failure.get() != null) {
                        throw new AssertionError(
                                "No " + more + " answers more like " + kind + " of " + this, failure.get());
                    }
                    answers.wait(left);
                }
            }
        }
    }

    /** The kinds of answers that there have been. */
    Set<String> kinds() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().get() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return answers.toString();
    }

    private void count(String kind) {
        number(kind).incrementAndGet();
        synchronized (answers) {
            answers.notifyAll();
        }
    }

    private AtomicInteger number(String kind) {
        return answers.computeIfAbsent(kind, name -> new AtomicInteger());
    }
}
