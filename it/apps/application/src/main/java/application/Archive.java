package application;

import jakarta.enterprise.context.ApplicationScoped;

/** A protected bean that is not a resource. */
@Restricted
@ApplicationScoped
public class Archive {

    public String read() {
        return "archive";
    }
}
