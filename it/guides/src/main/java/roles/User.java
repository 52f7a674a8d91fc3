package roles;

import io.github.cdijwt.JwtSubject;
import java.util.Optional;
import java.util.Set;

public record User(int id, String name, String passwordHash, Set<String> groups) implements JwtSubject {

    /** The claim {@code sub}: an id that never changes and is never given to another user. */
    @Override
    public String subject() {
        return Integer.toString(id);
    }

    /** The claim {@code upn}: the name that the user logs in with. */
    @Override
    public Optional<String> upn() {
        return Optional.of(name);
    }

    // The accessor groups() of the record is the claim "groups": the roles of the user.
}
