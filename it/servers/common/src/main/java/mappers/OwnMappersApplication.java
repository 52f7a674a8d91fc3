package mappers;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import quickstart.ProtectedResource;

/** Lists a mapper for {@code JwtException} in addition to the classes of {@link MappersApplication}. */
@ApplicationPath("/api")
public class OwnMappersApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(ProtectedResource.class);
        classes.add(RefusingResource.class);
        classes.add(RefusalMapper.class);
        classes.add(QuotaMapper.class);
        classes.add(FailureMapper.class);
        classes.add(ThrowableMapper.class);
        return classes;
    }
}
