package entities;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Creates an account for every user who asks. The returned entity is detached, since the transaction ends with the call. */
@ApplicationScoped
@Transactional
public class Accounts implements Authenticator<Account>, IdentityHandler<Account> {

    @PersistenceContext
    EntityManager entities;

    @Override
    public Optional<Account> authenticate(Credentials credentials) {
        return Optional.of(account(Integer.parseInt(credentials.password())));
    }

    @Override
    public Optional<Account> identity(JsonObject claims) {
        return Optional.of(account(claims.getInt("identity")));
    }

    private Account account(int id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            account = new Account(id);
            entities.persist(account);
        }
        return account;
    }
}
