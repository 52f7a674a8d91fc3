package io.github.cdijwt.internal.rest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class UnreadBodyTest {

    @Test
    void closing_does_not_wait_for_the_rest_of_the_body() {
        Body body = new Body(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        });

        UnreadBody.discard(body);

        assertThat(body.closed).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void an_exception_from_closing_is_ignored() {
        Body body = new Body(() -> {
            throw new IllegalStateException("already closed");
        });

        UnreadBody.discard(body);

        assertThat(body.closed).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void on_a_virtual_thread_the_body_is_left_to_the_server() throws InterruptedException {
        Body body = new Body(() -> {});
        // A library for Java 17 sees virtual threads like this.
        Thread thread = new Thread(new ThreadGroup("VirtualThreads"), () -> UnreadBody.discard(body));

        thread.start();
        thread.join();

        assertThat(body.closed).isFalse();
    }

    @FunctionalInterface
    private interface Close {

        void run() throws IOException;
    }

    private static final class Body extends ByteArrayInputStream {

        private final Close close;
        private boolean closed;

        Body(Close close) {
            super(new byte[0]);
            this.close = close;
        }

        @Override
        public void close() throws IOException {
            closed = true;
            close.run();
        }
    }
}
