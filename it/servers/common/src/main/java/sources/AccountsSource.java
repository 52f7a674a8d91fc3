package sources;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import javax.sql.DataSource;

/** Makes a data source of the application a bean with a name. */
@ApplicationScoped
public class AccountsSource {

    @Resource(lookup = "java:app/jdbc/accounts")
    DataSource accounts;

    @Produces
    @Named("accounts")
    DataSource accounts() {
        return accounts;
    }
}
