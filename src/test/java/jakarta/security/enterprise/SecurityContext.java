package jakarta.security.enterprise;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The part of the API that cdi-jwt uses, by its name: the library does not depend on the API. */
public interface SecurityContext {

    @Nullable
    Principal getCallerPrincipal();

    boolean isCallerInRole(String role);

    AuthenticationStatus authenticate(Object request, Object response, Object parameters);
}
