package io.github.cdijwt.internal.rest.login;

import java.io.IOException;
import java.io.InputStream;

/** What a client has not sent yet of a body that nobody wants any more. */
final class UnreadBody {

    private static final String VIRTUAL = "VirtualThreads";

    private UnreadBody() {}

    /**
     * Closes a body, without waiting for its end. Undertow waits for it otherwise, on this thread, before the next request: it
     * would not help to refuse a slow login at once.
     */
    static void discard(InputStream body) {
        if (isVirtual(Thread.currentThread())) {
            // The interrupt would close the connection before the answer, and there are threads enough.
            return;
        }
        Thread.currentThread().interrupt();
        try {
            body.close();
        } catch (IOException | RuntimeException e) {
            // The answer does not depend on it.
        } finally {
            Thread.interrupted();
        }
    }

    /** By the name of their group, as in Java 21: the library is compiled for 17. */
    private static boolean isVirtual(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && group.getName().equals(VIRTUAL);
    }
}
