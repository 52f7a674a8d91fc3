package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtSubject;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users of several kinds of applications. */
public final class TestUsers {

    private TestUsers() {}

    public record User(int id) {}

    /** A class that CDI can proxy. */
    public static class Person {

        private final int id;

        Person() {
            this(-1);
        }

        Person(int id) {
            this.id = id;
        }

        public int getId() {
            return id;
        }
    }

    /** A class that CDI could proxy, but whose fields a proxy would not have. */
    public static class Row {

        public final int id;

        Row() {
            this(-1);
        }

        Row(int id) {
            this.id = id;
        }
    }

    /** A database entity, compared by its id. */
    @Entity
    public static class Account {

        @Id
        private int id;

        protected Account() {}

        Account(int id) {
            this.id = id;
        }

        public int getId() {
            return id;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Account account && account.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** An interface that records implement. */
    public interface Member extends JwtSubject {

        int number();
    }

    public record Card(int id) implements Member {

        @Override
        public int number() {
            return id;
        }

        @Override
        public String subject() {
            return "member-" + id;
        }
    }

    @ApplicationScoped
    public static class Users extends Of<User> {

        @Override
        User make(int id) {
            return new User(id);
        }
    }

    @ApplicationScoped
    public static class People extends Of<Person> {

        @Override
        Person make(int id) {
            return new Person(id);
        }
    }

    @ApplicationScoped
    public static class Rows extends Of<Row> {

        @Override
        Row make(int id) {
            return new Row(id);
        }
    }

    @ApplicationScoped
    public static class Accounts extends Of<Account> {

        @Override
        Account make(int id) {
            return new Account(id);
        }
    }

    @ApplicationScoped
    public static class Members extends Of<Member> {

        @Override
        Member make(int id) {
            return new Card(id);
        }
    }

    public abstract static class Of<I> implements Authenticator<I>, IdentityHandler<I> {

        abstract I make(int id);

        @Override
        public Optional<I> authenticate(Credentials credentials) {
            return Optional.of(make(7));
        }

        @Override
        public Optional<I> identity(JsonObject claims) {
            return Optional.of(make(claims.getInt("identity")));
        }
    }
}
