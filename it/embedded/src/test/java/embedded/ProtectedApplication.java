package embedded;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Protects everything but the login, and is a bean, as some servers want it. */
@ApplicationScoped
@JwtRequired(realm = "Everything")
public class ProtectedApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return new ContractApplication().getClasses();
    }
}
