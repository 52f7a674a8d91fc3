package orders;

import io.github.cdijwt.JwtSubject;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Someone who can log in. Clerks and administrators are customers with a role. */
@Entity
public class Customer implements JwtSubject {

    @Id
    @GeneratedValue
    private long id;

    @Column(unique = true, nullable = false)
    private String username;

    @Column(nullable = false)
    private String passwordHash;

    /** Every request with a role reads them, after the customer is detached. */
    @ElementCollection(fetch = FetchType.EAGER)
    private Set<String> roles = new HashSet<>();

    protected Customer() {}

    Customer(String username, String passwordHash, Set<String> roles) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.roles = new HashSet<>(roles);
    }

    public long getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public Set<String> getRoles() {
        return roles;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }

    @Override
    public Optional<String> upn() {
        return Optional.of(username);
    }
}
