package shapes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its classes and those of the library. */
@ApplicationPath("/api")
public class ListedApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.withOurs();
    }
}
