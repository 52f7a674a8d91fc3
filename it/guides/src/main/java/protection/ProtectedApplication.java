package protection;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

@ApplicationPath("/api")
@JwtRequired
public class ProtectedApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
        classes.add(CatalogResource.class);
        classes.add(OffersResource.class);
        classes.add(StockResource.class);
        return classes;
    }
}
