package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.internal.cdi.TestUsers.Account;
import io.github.cdijwt.internal.cdi.TestUsers.Person;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** An application or a test that provides its own bean for the current identity. */
class TestDoubleTest {

    @Test
    void a_test_double_replaces_a_proxied_identity_in_every_form() {
        try (WeldContainer container = TestContainer.with(TestUsers.People.class, Person42.class, PersonDesk.class)
                .initialize()) {
            PersonDesk desk = container.select(PersonDesk.class).get();

            assertThat(desk.person.getId()).isEqualTo(42);
            assertThat(desk.provider.get().getId()).isEqualTo(42);
            assertThat(desk.instance.get().getId()).isEqualTo(42);
        }
    }

    @Test
    void a_test_double_replaces_an_identity_that_is_not_proxied_in_every_form() {
        try (WeldContainer container = TestContainer.with(TestUsers.Accounts.class, Account42.class, AccountDesk.class)
                .initialize()) {
            RequestContextController requests =
                    container.select(RequestContextController.class).get();
            requests.activate();
            AccountDesk desk = container.select(AccountDesk.class).get();

            assertThat(desk.account().getId()).isEqualTo(42);
            assertThat(desk.provided().getId()).isEqualTo(42);
            requests.deactivate();
        }
    }

    @Dependent
    static class PersonDesk {

        @Inject
        @CurrentIdentity
        Person person;

        @Inject
        @CurrentIdentity
        Provider<Person> provider;

        @Inject
        @CurrentIdentity
        Instance<Person> instance;
    }

    @RequestScoped
    static class AccountDesk {

        @Inject
        @CurrentIdentity
        Account account;

        @Inject
        @CurrentIdentity
        Provider<Account> provider;

        Account account() {
            return account;
        }

        Account provided() {
            return provider.get();
        }
    }

    @Alternative
    @Priority(1)
    @Dependent
    static class Person42 {

        @Produces
        @CurrentIdentity
        Person person() {
            return new Person(42);
        }
    }

    @Alternative
    @Priority(1)
    @Dependent
    static class Account42 {

        @Produces
        @CurrentIdentity
        Account account = new Account(42);
    }
}
