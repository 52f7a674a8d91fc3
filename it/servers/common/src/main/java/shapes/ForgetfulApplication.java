package shapes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its own classes but not those of the library. */
@ApplicationPath("/api")
public class ForgetfulApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.OWN;
    }
}
