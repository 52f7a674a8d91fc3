package orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** The first customers of an empty database. */
@ApplicationScoped
public class SampleData {

    @Inject
    Customers customers;

    void create(@Observes Startup event) {
        customers.add("ann", "ann's password");
        customers.add("carl", "carl's password", "clerk");
        customers.add("ada", "ada's password", "admin");
    }
}
