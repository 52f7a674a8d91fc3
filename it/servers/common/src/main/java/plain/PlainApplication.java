package plain;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Of a web application that has nothing to do with tokens. */
@ApplicationPath("/api")
public class PlainApplication extends Application {}
