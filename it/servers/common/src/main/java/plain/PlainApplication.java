package plain;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Belongs to a web application without cdi-jwt. */
@ApplicationPath("/api")
public class PlainApplication extends Application {}
