package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists the same, and protects what asks for nothing by itself. */
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
