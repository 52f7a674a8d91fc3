package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists generated resources like {@link MatrixApplication}, and protects those without their own annotation. */
@JwtRequired
@ApplicationPath("/api")
public class MarkedMatrixApplication extends Application {

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
