package issuer;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** A login and the public keys, both of them cdi-jwt's: there is nothing else here. */
public class IssuerApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return CdiJwt.classes();
    }
}
