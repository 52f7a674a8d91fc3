package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The second of three applications, for callers with the role {@code admin}. */
@JwtRequired(realm = "Second", roles = "admin")
@ApplicationPath("/second")
public class SecondApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Resources.withOurs();
    }
}
