package embedded;

import jakarta.ws.rs.ApplicationPath;
import java.util.Map;
import shapes.ForgetfulApplication;

/** Does not list the classes of the library, on a server that does not load features by itself. */
@ApplicationPath("/api")
public class UnservedApplication extends ForgetfulApplication {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jakarta.ws.rs.loadServices", false);
    }
}
