package application;

import jakarta.enterprise.context.ApplicationScoped;

/** Not a resource, and still not for everybody. */
@Restricted
@ApplicationScoped
public class Archive {

    public String read() {
        return "archive";
    }
}
