package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Would protect everything, and forgets the classes of the library. */
@JwtRequired(realm = "Everything")
@ApplicationPath("/api")
public class MarkedForgetfulApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.OWN;
    }
}
