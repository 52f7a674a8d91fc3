package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Applications of many kinds, reduced to their users. */
final class TestUsers {

    private TestUsers() {}

    record User(int id) {}

    /** What CDI can proxy. */
    static class Person {

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

    /** What CDI could proxy, and what a proxy would not stand for. */
    static class Row {

        public final int id;

        Row() {
            this(-1);
        }

        Row(int id) {
            this.id = id;
        }
    }

    @ApplicationScoped
    static class Users implements Authenticator<User>, IdentityHandler<User> {

        @Override
        public Optional<User> authenticate(Credentials credentials) {
            return Optional.of(new User(7));
        }

        @Override
        public Optional<User> identity(JsonObject claims) {
            return Optional.of(new User(claims.getInt("identity")));
        }
    }

    @ApplicationScoped
    static class People implements Authenticator<Person>, IdentityHandler<Person> {

        @Override
        public Optional<Person> authenticate(Credentials credentials) {
            return Optional.of(new Person(7));
        }

        @Override
        public Optional<Person> identity(JsonObject claims) {
            return Optional.of(new Person(claims.getInt("identity")));
        }
    }

    @ApplicationScoped
    static class Rows implements Authenticator<Row>, IdentityHandler<Row> {

        @Override
        public Optional<Row> authenticate(Credentials credentials) {
            return Optional.of(new Row(7));
        }

        @Override
        public Optional<Row> identity(JsonObject claims) {
            return Optional.of(new Row(claims.getInt("identity")));
        }
    }
}
