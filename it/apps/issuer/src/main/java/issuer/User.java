package issuer;

import io.github.cdijwt.JwtSubject;
import java.util.Optional;
import java.util.Set;

/** A user that other services know only from the token. */
public record User(int id, String username, Set<String> groups) implements JwtSubject {

    @Override
    public String subject() {
        return "user-" + id;
    }

    @Override
    public Optional<String> upn() {
        return Optional.of(username);
    }
}
