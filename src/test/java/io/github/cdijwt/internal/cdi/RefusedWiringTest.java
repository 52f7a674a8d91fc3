package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.cdi.TestUsers.Account;
import io.github.cdijwt.internal.cdi.TestUsers.Person;
import io.github.cdijwt.internal.cdi.TestUsers.User;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Deployments that must fail, with their messages. */
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
    void with_a_hook_for_another_identity_type() {
        assertThat(refusalOf(TestUsers.Users.class, PersonPayload.class))
                .hasMessageContaining("PersonPayload implements PayloadHandler of " + Person.class.getName())
                .hasMessageContaining("Users implements IdentityHandler of " + User.class.getName());
    }

    @Test
    void with_two_beans_for_one_hook_of_another_identity_type() {
        assertThat(refusalOf(TestUsers.Users.class, PersonPayload.class, AnyPayload.class))
                .hasMessageContaining("There are several beans for PayloadHandler");
    }

    @Test
    void with_a_record_injected_with_any_into_a_bean_that_outlives_the_request() {
        assertThat(refusalOf(TestUsers.Users.class, KeepsAny.class))
                .hasMessageContaining("is injected into " + KeepsAny.class.getName())
                .hasMessageContaining("Provider");
    }

    @Test
    void with_an_entity_injected_into_a_bean_that_outlives_the_request() {
        assertThat(refusalOf(TestUsers.Accounts.class, KeepsAccount.class))
                .hasMessageContaining("@CurrentIdentity " + Account.class.getName() + " is injected into "
                        + KeepsAccount.class.getName() + ", which is " + ApplicationScoped.class.getName())
                .hasMessageContaining("Inject a jakarta.inject.Provider of it, or make the bean @RequestScoped");
    }

    @Test
    void with_an_entity_injected_into_an_observer_that_outlives_the_request() {
        assertThat(refusalOf(TestUsers.Accounts.class, ObservesWithAccount.class))
                .hasMessageContaining("@CurrentIdentity " + Account.class.getName() + " is injected into "
                        + ObservesWithAccount.class.getName());
    }

    @Test
    void with_the_principal_as_the_identity_type() {
        assertThat(refusalOf(Principals.class)).hasMessageContaining("An identity is the application's own user");
    }

    @Test
    void with_an_optional_annotation_that_requires_roles() {
        String sentence =
                " is optional and requires roles, and a caller without a token has no role: leave one of the two out";

        assertThat(refusalOf(TestUsers.Users.class, OptionalRoles.class))
                .hasMessageContaining("@JwtRequired on " + OptionalRoles.class.getName() + sentence);
        assertThat(refusalOf(TestUsers.Users.class, OptionalRolesOfMethod.class))
                .hasMessageContaining("@JwtRequired on " + OptionalRolesOfMethod.class.getName() + ".get" + sentence);
    }

    @Test
    void with_an_annotated_decorator() {
        assertThat(refusalOf(TestUsers.Users.class, Counter.class, AnnotatedDecorator.class))
                .hasMessageContaining("@JwtRequired on the decorator " + AnnotatedDecorator.class.getName())
                .hasMessageContaining("put it on the resource class");
    }

    @Test
    void but_not_with_an_interface_that_extends_one_with_an_annotated_method() {
        TestContainer.with(TestUsers.Users.class, ImplementsNarrow.class)
                .initialize()
                .close();
    }

    @Test
    void but_not_with_a_hook_for_a_supertype() {
        TestContainer.with(TestUsers.Users.class, AnyPayload.class).initialize().close();
    }

    private static Throwable refusalOf(Class<?>... beans) {
        return catchThrowable(() -> TestContainer.with(beans).initialize().close());
    }

    interface Desk {
        String get();
    }

    @RequestScoped
    static class Counter implements Desk {
        @Override
        public String get() {
            return "";
        }
    }

    @Decorator
    @Priority(1)
    static class AnnotatedDecorator implements Desk {
        @Inject
        @Delegate
        Desk desk;

        @Override
        @JwtRequired
        public String get() {
            return desk.get();
        }
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

    @ApplicationScoped
    static class KeepsAny {

        @Inject
        @Any
        User user;
    }

    @ApplicationScoped
    static class KeepsAccount {

        @Inject
        @CurrentIdentity
        Account account;
    }

    @ApplicationScoped
    static class ObservesWithAccount {

        void observe(@Observes String event, @CurrentIdentity Account account) {
            assertThat(event).isEqualTo(account.toString());
        }
    }

    @ApplicationScoped
    static class Principals implements IdentityHandler<JwtPrincipal> {

        @Override
        public Optional<JwtPrincipal> identity(JsonObject claims) {
            return Optional.empty();
        }
    }

    @RequestScoped
    @JwtRequired(optional = true, roles = "admin")
    static class OptionalRoles {}

    @RequestScoped
    static class OptionalRolesOfMethod {

        @JwtRequired(
                optional = true,
                roles = {"admin", "editor"})
        String get() {
            return "";
        }
    }

    public interface Wide {

        @JwtRequired
        String get();
    }

    public interface Narrow extends Wide {}

    @RequestScoped
    static class ImplementsNarrow implements Narrow {

        @Override
        public String get() {
            return "";
        }
    }
}
