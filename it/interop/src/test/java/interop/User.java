package interop;

import io.github.cdijwt.JwtSubject;
import java.util.Optional;
import java.util.Set;

/** The subject of a token. */
public record User(String subject) implements JwtSubject {

    /** A name with quotation marks and characters outside ASCII. */
    static final User ZOE = new User("Zo\u00eb \"7\" \ud83d\ude00");

    static final Set<String> GROUPS = Set.of("admin", "editor");

    @Override
    public Optional<String> upn() {
        return Optional.of(subject + "@example.com");
    }

    @Override
    public Set<String> groups() {
        return GROUPS;
    }
}
