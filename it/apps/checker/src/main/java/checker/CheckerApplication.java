package checker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * Asks the server to check tokens: whose, and with which keys, is in its settings. It has a scope, as Payara Micro sees the
 * annotation on beans alone.
 */
@ApplicationScoped
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT")
public class CheckerApplication extends Application {}
