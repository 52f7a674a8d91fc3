package overrides;

import io.github.cdijwt.spi.Authenticator;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import quickstart.Users;

/** Checks a password as slowly as the quickstart. */
@Alternative
@Priority(2)
@ApplicationScoped
@Typed(Authenticator.class)
public class SlowPasswords extends Users {}
