package issuer;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Contains only the endpoints of cdi-jwt: the login and the public keys. */
public class IssuerApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return CdiJwt.classes();
    }
}
