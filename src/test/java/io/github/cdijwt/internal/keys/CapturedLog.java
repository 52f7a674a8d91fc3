package io.github.cdijwt.internal.keys;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Captures the log of this library, which is written nowhere else meanwhile. */
public final class CapturedLog extends Handler {

    private static final Formatter FORMATTER = new SimpleFormatter();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    // A strong reference, because unused loggers are garbage collected.
    private final Logger logger = Logger.getLogger("io.github.cdijwt");

    public void start() {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    public void stop() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }

    /** Waits for a condition that the next lines bring about. */
    public synchronized void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            wait();
        }
    }

    /** The level and message of each line. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        // The java.util.logging level of System.Logger's ERROR.
        String level =
                line.getLevel().equals(Level.SEVERE) ? "ERROR" : line.getLevel().getName();
        lines.add(level + " " + FORMATTER.formatMessage(line));
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
