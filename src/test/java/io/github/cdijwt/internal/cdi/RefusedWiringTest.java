package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.internal.cdi.TestUsers.Person;
import io.github.cdijwt.internal.cdi.TestUsers.User;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

/** Deployments that the container refuses, and what it says. */
class RefusedWiringTest {

    @Test
    void without_an_identity_handler() {
        assertThat(refusalOf()).hasMessageContaining("There is no IdentityHandler: write a bean that implements");
    }

    @Test
    void without_an_identity_handler_where_an_identity_is_injected() {
        assertThat(refusalOf(AsksForUser.class)).hasMessageContaining("There is no IdentityHandler");
    }

    @Test
    void with_a_hook_for_other_identities() {
        assertThat(refusalOf(TestUsers.Users.class, PersonPayload.class))
                .hasMessageContaining("PersonPayload is a PayloadHandler of " + Person.class.getName())
                .hasMessageContaining("Users is an IdentityHandler of " + User.class.getName());
    }

    @Test
    void with_two_beans_for_one_hook_of_another_type_than_the_handler() {
        assertThat(refusalOf(TestUsers.Users.class, PersonPayload.class, AnyPayload.class))
                .hasMessageContaining("There are several beans for PayloadHandler");
    }

    @Test
    void not_with_a_hook_for_a_supertype() {
        TestContainer.with(TestUsers.Users.class, AnyPayload.class).initialize().close();
    }

    private static Throwable refusalOf(Class<?>... beans) {
        return catchThrowable(() -> TestContainer.with(beans).initialize().close());
    }

    @RequestScoped
    static class AsksForUser {

        @Inject
        @CurrentIdentity
        User user;
    }

    @ApplicationScoped
    static class PersonPayload implements PayloadHandler<Person> {

        @Override
        public JsonObject payload(Person identity) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    @ApplicationScoped
    static class AnyPayload implements PayloadHandler<Object> {

        @Override
        public JsonObject payload(Object identity) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
