package checker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * Asks the server to check tokens; the settings name the issuer and its keys. It has a scope because Payara Micro sees the
 * annotation only on beans.
 */
@ApplicationScoped
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT")
public class CheckerApplication extends Application {}
