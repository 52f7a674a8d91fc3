package shapes;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Protects everything but the login. */
@JwtRequired(realm = "Everything")
@ApplicationPath("/api")
public class MarkedApplication extends Application {}
