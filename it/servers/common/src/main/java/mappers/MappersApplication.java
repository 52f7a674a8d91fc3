package mappers;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import quickstart.ProtectedResource;

/** Lists the library's classes and mappers for several exceptions, up to the most general ones. */
@ApplicationPath("/api")
public class MappersApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(ProtectedResource.class);
        classes.add(RefusingResource.class);
        classes.add(QuotaMapper.class);
        classes.add(FailureMapper.class);
        classes.add(ThrowableMapper.class);
        return classes;
    }
}
