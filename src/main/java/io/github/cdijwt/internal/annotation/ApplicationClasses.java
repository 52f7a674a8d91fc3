package io.github.cdijwt.internal.annotation;

import io.github.cdijwt.CurrentIdentity;

/**
 * Loads classes of the application while it is deployed. The context class loader usually knows them, and is the only
 * one that does in the build of Quarkus. In an EAR it may be the loader of the EAR, and then the loader of cdi-jwt
 * finds the classes of the web application.
 */
public final class ApplicationClasses {

    private ApplicationClasses() {}

    /** A class by its name; it is not initialized. */
    public static Class<?> load(String name) throws ClassNotFoundException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader own = ApplicationClasses.class.getClassLoader();
        boolean contextFirst = isOurs(context);
        try {
            return Class.forName(name, false, contextFirst ? context : own);
        } catch (ClassNotFoundException e) {
            return Class.forName(name, false, contextFirst ? own : context);
        }
    }

    /** Whether a class exists and cannot be loaded, because a class that it inherits from is missing. */
    public static boolean lacksSupertype(String name) {
        try {
            load(name);
            return false;
        } catch (ClassNotFoundException e) {
            return false;
        } catch (NoClassDefFoundError e) {
            return true;
        }
    }

    /** Whether there is no class of this name. */
    static boolean isMissing(String name) {
        try {
            load(name);
            return false;
        } catch (ClassNotFoundException e) {
            return true;
        }
    }

    /** Runs a task in which Weld loads classes of cdi-jwt by the context class loader. */
    public static void withOurs(Runnable task) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        if (isOurs(context)) {
            task.run();
            return;
        }
        thread.setContextClassLoader(ApplicationClasses.class.getClassLoader());
        try {
            task.run();
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    private static boolean isOurs(ClassLoader loader) {
        try {
            return Class.forName(CurrentIdentity.class.getName(), false, loader) == CurrentIdentity.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
