package sessions;

import io.github.cdijwt.JwtSubject;
import java.time.Instant;
import java.util.Optional;

/** A user whose tokens can be revoked. Your user may be a JPA entity with a column for the time. */
public record User(int id, String name, String passwordHash, Optional<Instant> passwordChanged) implements JwtSubject {

    @Override
    public String subject() {
        return Integer.toString(id);
    }

    /** All tokens and sessions from before this time are rejected. */
    @Override
    public Optional<Instant> tokensValidFrom() {
        return passwordChanged;
    }
}
