package shapes;

import application.Restricted;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Protects everything by a stereotype. */
@Restricted
@ApplicationPath("/api")
public class RestrictedApplication extends Application {}
