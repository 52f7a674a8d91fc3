package orders;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Passwords;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/** The customers in the database, as the login and the check of a token need them. */
@ApplicationScoped
public class Customers implements Authenticator<Customer>, IdentityHandler<Customer>, RolesHandler<Customer> {

    private final Passwords passwords = new Passwords();

    @PersistenceContext
    EntityManager entities;

    /** Has no transaction, so that no connection is held while the password is hashed. */
    @Override
    public Optional<Customer> authenticate(Credentials credentials) {
        Optional<Customer> customer = find(credentials.username());
        boolean matches = passwords.matches(credentials.password(), customer.map(Customer::getPasswordHash));
        return customer.filter(found -> matches);
    }

    @Override
    public Optional<Customer> identity(JsonObject claims) {
        long id = claims.getJsonNumber("identity").longValueExact();
        return Optional.ofNullable(entities.find(Customer.class, id));
    }

    /** The current roles, which may have changed since the login. */
    @Override
    public Set<String> roles(JsonObject claims, Customer customer) {
        return customer.getRoles();
    }

    public Optional<Customer> find(String username) {
        return entities.createQuery("select c from Customer c where c.username = :username", Customer.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** Adds a customer, and fails if the name is taken. The password is hashed before a connection is needed. */
    @Transactional
    public void add(String username, String password, String... roles) {
        entities.persist(new Customer(username, passwords.hash(password), Set.of(roles)));
        entities.flush();
    }
}
