package shapes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Lets the server find the classes. */
@ApplicationPath("/api")
public class ScannedApplication extends Application {}
