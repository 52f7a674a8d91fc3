package tickets;

import io.github.cdijwt.JwtSubject;
import java.util.Set;

/** Somebody who opens tickets, or who works on them as an agent. */
public record Person(String name, Set<String> groups) implements JwtSubject {

    @Override
    public String subject() {
        return name;
    }
}
