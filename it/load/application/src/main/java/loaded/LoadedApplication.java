package loaded;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

public class LoadedApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(OpenResource.class);
        classes.add(GuardedResource.class);
        classes.add(ProtectedResource.class);
        return classes;
    }
}
