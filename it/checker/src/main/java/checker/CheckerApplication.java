package checker;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Asks the server to check tokens: whose, and with which keys, is in its settings. */
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT")
public class CheckerApplication extends Application {}
