package io.github.cdijwt.internal.rest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Collects the classes of Jakarta REST, for the description of the API. Servers show those that are not beans when they
 * start the application.
 */
@ApplicationScoped
public class KnownClasses {

    @Inject
    ApplicationBeans beans;

    private final Set<Class<?>> registered = ConcurrentHashMap.newKeySet();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Adds an application, and the classes that it lists. */
    void add(Application application) {
        Set<Class<?>> types = new HashSet<>(Set.of(application.getClass()));
        Set<Class<?>> listed = application.getClasses();
        // Servers accept null.
        if (listed != null) {
            types.addAll(listed);
        }
        add(types);
    }

    /** Adds classes that the server has registered. */
    public void add(Set<Class<?>> types) {
        if (registered.addAll(types)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Runs a task each time that classes are added. */
    public void onChange(Runnable task) {
        listeners.add(task);
    }

    /** The classes of all {@code Application}s. */
    public List<Class<?>> applications() {
        List<Class<?>> ofBeans = beans.classes();
        Stream<Class<?>> others = registered.stream()
                .filter(KnownClasses::isApplication)
                // The object may be the client proxy of a bean.
                .filter(type -> ofBeans.stream().noneMatch(known -> known.isAssignableFrom(type)));
        return Stream.concat(ofBeans.stream(), others)
                .filter(type -> type != Application.class)
                .distinct()
                .toList();
    }

    /** The other classes, not all of which are resources. */
    public List<Class<?>> others() {
        return registered.stream().filter(type -> !isApplication(type)).toList();
    }

    private static boolean isApplication(Class<?> type) {
        return Application.class.isAssignableFrom(type);
    }
}
