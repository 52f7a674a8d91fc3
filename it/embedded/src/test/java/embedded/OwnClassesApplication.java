package embedded;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its own classes and forgets those of the library. */
public class OwnClassesApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return ContractApplication.RESOURCES;
    }
}
