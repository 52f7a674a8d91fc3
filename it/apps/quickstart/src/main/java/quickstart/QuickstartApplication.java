package quickstart;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** A server that finds the classes by itself needs no list: there an empty class with {@code @ApplicationPath} will do. */
public class QuickstartApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(ProtectedResource.class);
        return classes;
    }
}
