package io.github.cdijwt.internal.keys;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What our logger is told, and nobody else while this listens. */
final class CapturedLog extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    // Held, since loggers that nobody holds are forgotten.
    private final Logger logger = Logger.getLogger("io.github.cdijwt");

    void start() {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    void stop() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }

    /** Level and message. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        // What System.Logger calls ERROR.
        String level =
                line.getLevel().equals(Level.SEVERE) ? "ERROR" : line.getLevel().getName();
        lines.add(level + " " + line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
