package shapes;

import io.github.cdijwt.CdiJwt;
import java.util.HashSet;
import java.util.Set;
import quickstart.ProtectedResource;

/** The generated resources that an application lists. */
public final class MatrixResources {

    private MatrixResources() {}

    static Set<Class<?>> classes() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(ProtectedResource.class);
        for (Object type : listed("classes")) {
            classes.add((Class<?>) type);
        }
        return classes;
    }

    static Set<Object> singletons() {
        return new HashSet<>(listed("singletons"));
    }

    private static Set<?> listed(String what) {
        try {
            return (Set<?>) Class.forName("matrix.Listed").getMethod(what).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
