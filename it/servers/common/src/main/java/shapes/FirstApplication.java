package shapes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** One of several in a deployment, and open where its resources are. */
@ApplicationPath("/first")
public class FirstApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.withOurs();
    }
}
