package shapes;

import jakarta.annotation.security.DenyAll;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Closes everything, except what opens a class or method. */
@DenyAll
@ApplicationPath("/api")
public class DeniedApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.withOurs();
    }
}
