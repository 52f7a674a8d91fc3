package persons;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

@ApplicationPath("/api")
public class PersonsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(ApplicationPersonResource.class);
        classes.add(AsyncPersonResource.class);
        classes.add(RequestPersonResource.class);
        classes.add(SingletonPersonResource.class);
        classes.add(UnscopedPersonResource.class);
        return classes;
    }
}
