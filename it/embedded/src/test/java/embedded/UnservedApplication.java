package embedded;

import java.util.Map;

/** Forgets the classes of the library, on a server that loads no features by itself. */
public class UnservedApplication extends OwnClassesApplication {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jakarta.ws.rs.loadServices", false);
    }
}
