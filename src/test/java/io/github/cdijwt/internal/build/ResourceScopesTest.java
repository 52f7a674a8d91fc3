package io.github.cdijwt.internal.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.cdi.TestUsers;
import io.github.cdijwt.internal.cdi.TestUsers.Account;
import io.github.cdijwt.internal.cdi.TestUsers.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scope of a resource that injects an identity. */
class ResourceScopesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Plain.class,
                WithOptional.class,
                WithConstructor.class,
                WithInitializer.class,
                WithInheritedField.class,
                OfInterface.class,
                OfSuperclass.class
            })
    void a_resource_without_a_scope_that_would_keep_an_identity_becomes_request_scoped(Class<?> resource) {
        assertThat(scopeOf(resource)).isEqualTo(RequestScoped.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {WithProxy.class, WithoutIdentity.class})
    void a_resource_that_keeps_no_identity_has_the_scope_that_the_server_gives_it(Class<?> resource) {
        assertThat(scopeOf(resource)).isEqualTo(Dependent.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                InApplication.class,
                InSingleton.class,
                InSession.class,
                InStereotype.class,
                InInheritedScope.class,
                NoResource.class
            })
    void a_bean_with_a_longer_scope_that_would_keep_an_identity_stops_the_deployment(Class<?> bean) {
        assertThat(catchThrowable(() -> scopeOf(bean)))
                .hasMessageContaining("@CurrentIdentity " + Account.class.getName() + " is injected into "
                        + bean.getName() + ", which is ")
                .hasMessageContaining("Inject a jakarta.inject.Provider of it, or make the bean @RequestScoped");
    }

    @Test
    void a_bean_of_any_scope_may_inject_a_provider() {
        assertThat(scopeOf(WithProvider.class)).isEqualTo(ApplicationScoped.class);
    }

    private static Class<? extends Annotation> scopeOf(Class<?> type) {
        Class<?> users = type == WithProxy.class ? TestUsers.People.class : TestUsers.Accounts.class;
        try (WeldContainer container = TestContainer.with(users, type).initialize()) {
            return container.getBeanManager().getBeans(type).stream()
                    .map(Bean::getScope)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Path("plain")
    static class Plain {

        @Inject
        @CurrentIdentity
        Account account;
    }

    @Path("optional")
    static class WithOptional {

        @Inject
        @CurrentIdentity
        Optional<Account> account;
    }

    @Path("constructor")
    static class WithConstructor {

        WithConstructor() {}

        @Inject
        WithConstructor(@CurrentIdentity Account account) {
            assertThat(account).isNotNull();
        }
    }

    @Path("initializer")
    static class WithInitializer {

        @Inject
        void set(@CurrentIdentity Account account) {
            assertThat(account).isNotNull();
        }
    }

    @Path("inherited")
    static class WithInheritedField extends Plain {}

    @Path("interface")
    interface Api {}

    static class OfInterface implements Api {

        @Inject
        @CurrentIdentity
        Account account;
    }

    static class OfSuperclass extends WithoutIdentity {

        @Inject
        @CurrentIdentity
        Account account;
    }

    @Path("proxy")
    static class WithProxy {

        @Inject
        @CurrentIdentity
        Person person;
    }

    @Path("none")
    static class WithoutIdentity {}

    @Path("provider")
    @ApplicationScoped
    static class WithProvider {

        @Inject
        @CurrentIdentity
        jakarta.inject.Provider<Account> account;
    }

    @Path("application")
    @ApplicationScoped
    static class InApplication {

        @Inject
        @CurrentIdentity
        Account account;
    }

    @Path("singleton")
    @Singleton
    static class InSingleton {

        @Inject
        @CurrentIdentity
        Account account;
    }

    @Path("session")
    @SessionScoped
    @SuppressWarnings("serial")
    static class InSession implements Serializable {

        @Inject
        @CurrentIdentity
        transient Account account;
    }

    @Stereotype
    @ApplicationScoped
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shared {}

    @Path("stereotype")
    @Shared
    static class InStereotype {

        @Inject
        @CurrentIdentity
        Account account;
    }

    @ApplicationScoped
    static class Scoped {}

    @Path("scope")
    static class InInheritedScope extends Scoped {

        @Inject
        @CurrentIdentity
        Account account;
    }

    static class NoResource {

        @Inject
        @CurrentIdentity
        Account account;
    }
}
