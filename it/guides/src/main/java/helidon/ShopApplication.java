package helidon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Is a bean, because Helidon drops an application that is none. */
@ApplicationPath("/api")
@ApplicationScoped
public class ShopApplication extends Application {}
