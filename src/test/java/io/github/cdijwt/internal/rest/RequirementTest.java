package io.github.cdijwt.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementTest {

    @Test
    void a_method_comes_before_its_class() throws NoSuchMethodException {
        assertThat(of(Marked.class, "own")).contains(new Requirement("method", false));
        assertThat(of(Marked.class, "plain")).contains(new Requirement("class", true));
    }

    @Test
    void an_overridden_method_comes_before_the_class() throws NoSuchMethodException {
        assertThat(of(Overriding.class, "own")).contains(new Requirement("method", false));
        assertThat(of(Overriding.class, "plain")).contains(new Requirement("class", true));
    }

    @Test
    void an_interface_is_looked_at_too() throws NoSuchMethodException {
        assertThat(of(Implementing.class, "get", String.class)).contains(new Requirement("interface", false));
        assertThat(of(Implementing.class, "get", String[].class).map(Requirement::optional))
                .contains(false);
    }

    @Test
    void an_interface_type_is_looked_at_where_the_deployment_could_not_stop_for_it() throws NoSuchMethodException {
        assertThat(of(OfMarkedType.class, "get")).contains(new Requirement("type", false));
    }

    @Test
    void what_cannot_be_overridden_speaks_for_nobody() throws NoSuchMethodException {
        assertThat(of(Unrelated.class, "hidden")).contains(new Requirement("class", false));
        assertThat(of(Unrelated.class, "common")).contains(new Requirement("class", false));
        assertThat(of(Unrelated.class, "get", String.class)).contains(new Requirement("class", false));
    }

    @Test
    void an_overload_is_another_method() throws NoSuchMethodException {
        assertThat(of(Overloaded.class, "get", String.class)).isEmpty();
        assertThat(of(Overloaded.class, "get", Object.class)).contains(new Requirement("wide", false));
    }

    @Test
    void an_overload_of_a_generic_method_asks_for_no_less_than_the_class() throws NoSuchMethodException {
        assertThat(of(Strict.class, "get", Integer.class)).contains(new Requirement("generous", false));
    }

    @Test
    void what_is_not_marked_asks_for_nothing() throws NoSuchMethodException {
        assertThat(of(Object.class, "toString")).isEmpty();
    }

    private static Optional<Requirement> of(Class<?> type, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        return Requirement.of(type, type.getMethod(name, parameters));
    }

    @JwtRequired(realm = "class", optional = true)
    public static class Marked {

        @JwtRequired(realm = "method")
        public void own() {}

        public void plain() {}
    }

    public static class Overriding extends Marked {

        @Override
        public void own() {}

        @Override
        public void plain() {}
    }

    public interface Generic<T> {

        @JwtRequired(realm = "interface")
        void get(T key);

        @JwtRequired(realm = "array")
        void get(T[] keys);
    }

    public static class Implementing implements Generic<String> {

        @Override
        public void get(String key) {}

        @Override
        public void get(String[] keys) {}
    }

    public static class Overloaded {

        @JwtRequired(realm = "wide")
        public void get(Object key) {}

        public void get(String key) {}
    }

    @JwtRequired(realm = "class")
    public static class Strict implements Generous<String> {

        @Override
        public void get(String key) {}

        public void get(Integer number) {}
    }

    public interface Generous<T> {

        @JwtRequired(realm = "generous", optional = true)
        void get(T key);
    }

    @JwtRequired(realm = "type")
    public interface MarkedType {

        void get();
    }

    public static class OfMarkedType implements MarkedType {

        @Override
        public void get() {}
    }

    public static class Generousness {

        @JwtRequired(optional = true)
        private void hidden() {}

        @JwtRequired(optional = true)
        static void common(String text) {}

        @JwtRequired(optional = true)
        public void get(Object key) {
            hidden();
        }
    }

    @JwtRequired(realm = "class")
    public static class Unrelated extends Generousness {

        public void hidden() {}

        public void common() {}

        public void get(String key) {}
    }
}
