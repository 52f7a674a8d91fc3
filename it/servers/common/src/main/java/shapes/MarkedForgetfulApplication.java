package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Is annotated to protect everything, but does not list the classes of the library. */
@JwtRequired(realm = "Everything")
@ApplicationPath("/api")
public class MarkedForgetfulApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.OWN;
    }
}
