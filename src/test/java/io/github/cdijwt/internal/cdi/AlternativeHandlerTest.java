package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.cdi.TestUsers.User;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** A test double that replaces the application's own bean. */
@EnableWeld
class AlternativeHandlerTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(TestContainer.with(TestUsers.Users.class, StandIn.class));

    @Inject
    Tokens tokens;

    @Test
    void an_alternative_replaces_the_bean_and_the_deployment_succeeds() {
        assertThat(tokens.identity(tokens.issue(new User(1)), User.class)).isEqualTo(new User(42));
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class StandIn implements IdentityHandler<User> {

        @Override
        public Optional<User> identity(JsonObject claims) {
            return Optional.of(new User(42));
        }
    }
}
