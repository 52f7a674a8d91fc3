package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.cdi.TestUsers.Person;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application whose identity CDI can proxy. */
@EnableWeld
class ProxiedIdentityTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(TestContainer.with(TestUsers.People.class, Greeter.class));

    @Inject
    Greeter greeter;

    @Inject
    CurrentRequest current;

    @Inject
    RequestContextController requests;

    @Test
    void a_bean_that_outlives_requests_sees_the_caller_of_each() {
        assertThat(greetingOf(1)).isEqualTo("Hello, 1");
        assertThat(greetingOf(2)).isEqualTo("Hello, 2");
    }

    @Test
    void without_a_caller_it_is_refused() {
        requests.activate();
        assertThatThrownBy(() -> greeter.greet()).isInstanceOf(JwtException.class);
        requests.deactivate();
    }

    private String greetingOf(int id) {
        requests.activate();
        try {
            current.set(new Person(id), new ClaimsPrincipal(JsonValue.EMPTY_JSON_OBJECT));
            return greeter.greet();
        } finally {
            requests.deactivate();
        }
    }

    @ApplicationScoped
    static class Greeter {

        @Inject
        @CurrentIdentity
        Person person;

        String greet() {
            return "Hello, " + person.getId();
        }
    }
}
