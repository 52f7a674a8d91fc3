package io.github.cdijwt.internal.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs a task on a thread of its own, where no transaction of the application can be active. */
final class OwnThread {

    private OwnThread() {}

    static <R> R call(Callable<R> task) throws Exception {
        FutureTask<R> future = new FutureTask<>(task);
        Thread thread = new Thread(future, "cdi-jwt-database");
        thread.setDaemon(true);
        // Payara's beans need the class loader of the application.
        thread.setContextClassLoader(OwnThread.class.getClassLoader());
        thread.start();
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The thread was interrupted while it waited for the database", e);
        }
    }
}
