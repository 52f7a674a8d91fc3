package io.github.cdijwt.internal.rest.body;

import io.github.cdijwt.JwtException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request body whose reading another thread can break off. Jakarta REST has no read timeout. A thread that is left behind
 * in a read could read from a later request, because servers reuse their streams, so the reading thread is interrupted.
 */
final class BodyRead extends FilterInputStream {

    private final Thread thread = Thread.currentThread();
    private final Instant start;

    private boolean finished;
    private @Nullable JwtException refusal;

    BodyRead(InputStream body, Instant start) {
        super(body);
        this.start = start;
    }

    Instant start() {
        return start;
    }

    /**
     * Calls the reader. Must be called on the thread that created this object.
     *
     * @throws JwtException if reading was broken off, even if the reader has returned or failed
     */
    <T> T by(Function<InputStream, T> reader) {
        try {
            return reader.apply(this);
        } finally {
            finish();
        }
    }

    /** Breaks off reading. Returns false if it has ended or was already broken off. */
    synchronized boolean breakOff(JwtException why) {
        if (finished || refusal != null) {
            return false;
        }
        refusal = why;
        thread.interrupt();
        return true;
    }

    /** Prevents later interrupts, and clears a pending one so that the thread's next request does not see it. */
    private synchronized void finish() {
        finished = true;
        if (refusal != null) {
            Thread.interrupted();
            throw refusal;
        }
    }

    synchronized boolean isBrokenOff() {
        return refusal != null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Some servers do not notice the interrupt while bytes keep arriving. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (isBrokenOff()) {
            throw new InterruptedIOException();
        }
        return super.read(bytes, offset, length);
    }
}
