package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The third of three applications, with an optional token: anonymous callers are accepted, bad tokens are not. */
@JwtRequired(realm = "Third", optional = true)
@ApplicationPath("/third")
public class ThirdApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.withOurs();
    }
}
