package io.github.cdijwt;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * An application with its own class loader, as on a server: cdi-jwt and its dependencies belong to the application, all
 * other libraries to the server.
 */
final class Deployment {

    private static final List<String> IN_THE_APPLICATION = List.of("jose4j", "slf4j-api", "classes", "test-classes");
    private static final int ROUNDS = 120;
    private static final int MILLIS = 250;

    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    private final WeakReference<ClassLoader> loader;

    private Deployment(ClassLoader loader) {
        this.loader = new WeakReference<>(loader, gone);
    }

    /** The class loader of a server, without cdi-jwt. */
    static ClassLoader server() {
        return new URLClassLoader(urls(false), ClassLoader.getPlatformClassLoader());
    }

    /** Deploys a test class, runs it on a thread of the server, and undeploys it. */
    static Deployment run(
            ClassLoader server, ExecutorService threads, Class<? extends Consumer<String>> application, String argument)
            throws Exception {
        try (URLClassLoader loader = new URLClassLoader(urls(true), server)) {
            threads.submit(() -> {
                        Thread current = Thread.currentThread();
                        ClassLoader before = current.getContextClassLoader();
                        current.setContextClassLoader(loader);
                        try {
                            run(loader.loadClass(application.getName()), argument);
                        } finally {
                            current.setContextClassLoader(before);
                        }
                        return null;
                    })
                    .get();
            return new Deployment(loader);
        }
    }

    /** Whether the class loader is garbage collected within a limited time. */
    boolean isForgotten() throws InterruptedException {
        for (int i = 0; i < ROUNDS && loader.get() != null; i++) {
            System.gc();
            gone.remove(MILLIS);
        }
        return loader.get() == null;
    }

    @SuppressWarnings("unchecked")
    private static void run(Class<?> application, String argument) throws ReflectiveOperationException {
        if (application.getClassLoader() == Deployment.class.getClassLoader()) {
            throw new IllegalStateException("The application is a part of the server");
        }
        ((Consumer<String>) application.getDeclaredConstructor().newInstance()).accept(argument);
    }

    private static URL[] urls(boolean ofTheApplication) {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            if (IN_THE_APPLICATION.stream().anyMatch(name::startsWith) == ofTheApplication) {
                urls.add(url(path));
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(path.toString(), e);
        }
    }
}
