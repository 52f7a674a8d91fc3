package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.TestUsers.Person;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        as(new Person(1), () -> assertThat(greeter.greet()).isEqualTo("Hello, 1"));
        as(new Person(2), () -> assertThat(greeter.greet()).isEqualTo("Hello, 2"));
    }

    @Test
    void provider_instance_and_optional_give_the_object_of_the_handler() {
        Person person = new Person(1);

        as(person, () -> {
            assertThat(greeter.person()).isNotSameAs(person);
            assertThat(greeter.provided()).isSameAs(person);
            assertThat(greeter.fromConstructor()).isSameAs(person);
            assertThat(greeter.instance()).isSameAs(person);
            assertThat(greeter.optional()).containsSame(person);
        });
    }

    @Test
    void a_provider_gives_the_identity_of_each_caller() {
        Person one = new Person(1);
        Person two = new Person(2);
        Map<Person, String> carts = new HashMap<>();

        as(one, () -> carts.put(greeter.provided(), "cart of 1"));
        as(two, () -> {
            assertThat(carts.get(greeter.provided())).isNull();
            assertThat(greeter.provided().equals(one)).isFalse();
            assertThat(two.equals(greeter.provided())).isTrue();
        });
        as(one, () -> assertThat(carts.get(greeter.provided())).isEqualTo("cart of 1"));
    }

    @Test
    void a_provider_of_the_principal_gives_the_object_itself() {
        requests.activate();
        ClaimsPrincipal principal = new ClaimsPrincipal(JsonValue.EMPTY_JSON_OBJECT, "a.b.c");
        current.set(new Person(1), principal, Set::of);

        assertThat(greeter.principal()).isSameAs(principal);
        requests.deactivate();
    }

    @Test
    void without_a_caller_using_the_identity_throws() {
        requests.activate();
        current.setAnonymous();
        assertThatThrownBy(() -> greeter.greet()).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> greeter.provided()).isInstanceOf(JwtException.class);
        requests.deactivate();
    }

    private void as(Person person, Runnable calls) {
        requests.activate();
        try {
            current.set(person, new ClaimsPrincipal(JsonValue.EMPTY_JSON_OBJECT, "a.b.c"), Set::of);
            calls.run();
        } finally {
            requests.deactivate();
        }
    }

    @ApplicationScoped
    static class Greeter {

        @Inject
        @CurrentIdentity
        Person person;

        @Inject
        @CurrentIdentity
        Provider<Person> provider;

        @Inject
        @CurrentIdentity
        Instance<Person> instance;

        @Inject
        @CurrentIdentity
        Provider<Optional<Person>> optional;

        @Inject
        @CurrentIdentity
        Provider<JwtPrincipal> principal;

        private final Provider<Person> fromConstructor;

        Greeter() {
            this(() -> new Person(-1));
        }

        @Inject
        Greeter(@CurrentIdentity Provider<Person> provider) {
            this.fromConstructor = provider;
        }

        String greet() {
            return "Hello, " + person.getId();
        }

        Person person() {
            return person;
        }

        Person provided() {
            return provider.get();
        }

        Person fromConstructor() {
            return fromConstructor.get();
        }

        Person instance() {
            return instance.get();
        }

        Optional<Person> optional() {
            return optional.get();
        }

        JwtPrincipal principal() {
            return principal.get();
        }
    }
}
