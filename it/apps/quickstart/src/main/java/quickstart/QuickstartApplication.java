package quickstart;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Lists the classes. A server that finds classes by itself needs only an empty class with {@code @ApplicationPath}. */
public class QuickstartApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(ProtectedResource.class);
        classes.add(PageResource.class);
        return classes;
    }
}
