package shapes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists generated resource classes, and instances of them. */
@ApplicationPath("/api")
public class MatrixApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return MatrixResources.classes();
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return MatrixResources.singletons();
    }
}
