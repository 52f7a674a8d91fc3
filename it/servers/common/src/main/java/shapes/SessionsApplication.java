package shapes;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import quickstart.ProtectedResource;
import sessions.SessionsResource;

/** Lists the quickstart, the list of sessions and the classes of the library. */
@ApplicationPath("/api")
public class SessionsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(ProtectedResource.class);
        classes.add(SessionsResource.class);
        return classes;
    }
}
