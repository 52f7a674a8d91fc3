package shapes;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import quickstart.ProtectedResource;

/** Lists resources that were written for a test, and objects of them. */
@ApplicationPath("/api")
public class MatrixApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(ProtectedResource.class);
        for (Object type : (Set<?>) listed("classes")) {
            classes.add((Class<?>) type);
        }
        return classes;
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return new HashSet<>((Set<?>) listed("singletons"));
    }

    private static Object listed(String what) {
        try {
            return Class.forName("matrix.Listed").getMethod(what).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
