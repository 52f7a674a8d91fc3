package shapes;

import browsers.NotesResource;
import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import storefront.CorsFilter;

/** Lists the notes, the classes of the library, and the application's own CORS filter. */
@ApplicationPath("/api")
public class StorefrontApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(NotesResource.class);
        classes.add(CorsFilter.class);
        return classes;
    }
}
