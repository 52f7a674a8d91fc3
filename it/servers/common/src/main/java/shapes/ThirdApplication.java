package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Another, for whoever is there, and refuses bad tokens. */
@JwtRequired(realm = "Third", optional = true)
@ApplicationPath("/third")
public class ThirdApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.withOurs();
    }
}
