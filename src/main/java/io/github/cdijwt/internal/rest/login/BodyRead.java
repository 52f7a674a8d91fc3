package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.JwtException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A body that is being read, which another thread can break off. Jakarta REST has no time limit for a read, and a thread that
 * is left behind in one could read from a later request, since servers use their streams again: so the reading thread is
 * interrupted.
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
     * Calls the reader, on the thread that made this object.
     *
     * @throws JwtException if it was broken off, whatever came of it
     */
    <T> T by(Function<InputStream, T> reader) {
        try {
            return reader.apply(this);
        } finally {
            finish();
        }
    }

    /** Breaks it off; false if it is over. */
    synchronized boolean breakOff(JwtException why) {
        if (finished || refusal != null) {
            return false;
        }
        refusal = why;
        thread.interrupt();
        return true;
    }

    /** After this no interrupt can come, and none is left behind for whoever has the thread next. */
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

    /** Some servers do not notice the interrupt while bytes come. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (isBrokenOff()) {
            throw new InterruptedIOException();
        }
        return super.read(bytes, offset, length);
    }
}
