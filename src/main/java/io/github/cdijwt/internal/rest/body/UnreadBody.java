package io.github.cdijwt.internal.rest.body;

import java.io.IOException;
import java.io.InputStream;

/** The rest of a body that the server no longer needs but the client has not sent yet. */
public final class UnreadBody {

    private static final String VIRTUAL = "VirtualThreads";

    private UnreadBody() {}

    /**
     * Closes a body without waiting for its end. Undertow would otherwise wait on this thread, so rejecting a slow login
     * early would not free the thread.
     */
    public static void discard(InputStream body) {
        if (isVirtual(Thread.currentThread())) {
            // The interrupt would close the connection before the response, and virtual threads are not scarce.
            return;
        }
        Thread.currentThread().interrupt();
        try {
            body.close();
        } catch (IOException | RuntimeException e) {
            // The response does not depend on closing the body.
        } finally {
            Thread.interrupted();
        }
    }

    /**
     * Recognizes virtual threads by their thread group, because {@code Thread.isVirtual()} needs Java 21 and the library is
     * compiled for 17.
     */
    private static boolean isVirtual(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && group.getName().equals(VIRTUAL);
    }
}
