package shapes;

import browsers.NotesResource;
import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Lists the notes and the classes of the library. */
@ApplicationPath("/api")
public class CookiesApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(NotesResource.class);
        return classes;
    }
}
