package io.github.cdijwt.internal.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequirementTest {

    @Test
    void a_method_comes_before_its_class() throws NoSuchMethodException {
        assertThat(of(Marked.class, "own").map(Asked::by)).contains(asking("method", false));
        assertThat(of(Marked.class, "plain").map(Asked::by)).contains(asking("class", true));
    }

    @Test
    void an_overridden_method_comes_before_the_class() throws NoSuchMethodException {
        assertThat(of(Overriding.class, "own").map(Asked::by)).contains(asking("method", false));
        assertThat(of(Overriding.class, "plain").map(Asked::by)).contains(asking("class", true));
    }

    @Test
    void an_annotation_on_the_method_of_an_interface_counts() throws NoSuchMethodException {
        assertThat(of(Implementing.class, "get", String.class).map(Asked::by)).contains(asking("interface", false));
        assertThat(of(Implementing.class, "get", String[].class).map(Requirement::isOptional))
                .contains(false);
    }

    @Test
    void an_annotation_on_an_interface_type_counts_too() throws NoSuchMethodException {
        assertThat(of(OfMarkedType.class, "get").map(Asked::by)).contains(asking("type", false));
    }

    @Test
    void the_annotation_of_a_method_that_cannot_be_overridden_does_not_count() throws NoSuchMethodException {
        assertThat(of(Unrelated.class, "hidden").map(Asked::by)).contains(asking("class", false));
        assertThat(of(Unrelated.class, "common").map(Asked::by)).contains(asking("class", false));
        assertThat(of(Unrelated.class, "get", String.class).map(Asked::by)).contains(asking("class", false));
    }

    @Test
    void an_overload_is_another_method() throws NoSuchMethodException {
        assertThat(of(Overloaded.class, "get", String.class)).isEmpty();
        assertThat(of(Overloaded.class, "get", Object.class).map(Asked::by)).contains(asking("wide", false));
    }

    @Test
    void an_overload_of_a_generic_method_asks_for_no_less_than_the_class() throws NoSuchMethodException {
        assertThat(of(Strict.class, "get", Integer.class).map(Asked::by)).contains(asking("generous", false));
    }

    @Test
    void an_overload_of_a_generic_method_is_optional_if_the_class_is_too() throws NoSuchMethodException {
        assertThat(of(Lax.class, "get", Integer.class).map(Asked::by)).contains(asking("generous", true));
    }

    @Test
    void an_annotation_on_the_interface_of_an_interface_counts() throws NoSuchMethodException {
        assertThat(of(OfNarrow.class, "get").map(Asked::by)).contains(asking("wide", false));
    }

    @Test
    void a_method_without_the_annotation_has_no_requirement() throws NoSuchMethodException {
        assertThat(of(Object.class, "toString")).isEmpty();
    }

    @Test
    void the_nearest_annotation_decides_the_roles() throws NoSuchMethodException {
        assertThat(of(Editors.class, "plain").map(Asked::by)).contains(asking("", false, "editor", "admin"));
        assertThat(of(Editors.class, "own").map(Asked::by)).contains(asking("", false, "owner"));
        assertThat(of(Editors.class, "unmarked").map(Asked::by)).contains(asking("", false));
    }

    @Test
    void a_caller_with_one_of_the_roles_is_admitted() throws NoSuchMethodException {
        Requirement editors = of(Editors.class, "plain").orElseThrow();

        assertThat(editors.admits(withGroups("editor"))).isTrue();
        assertThat(editors.admits(withGroups("x", "admin"))).isTrue();
        assertThat(editors.admits(withGroups("owner"))).isFalse();
        assertThat(editors.admits(withGroups())).isFalse();
        assertThat(editors.admits(Set::of)).isFalse();
        assertThat(of(Editors.class, "unmarked").orElseThrow().admits(withGroups()))
                .isTrue();
    }

    @Test
    void roles_are_not_looked_up_if_none_are_required() throws NoSuchMethodException {
        Requirement unmarked = of(Editors.class, "unmarked").orElseThrow();

        assertThat(unmarked.admits(() -> {
                    throw new AssertionError("looked up");
                }))
                .isTrue();
    }

    @Test
    void an_overload_of_a_generic_method_needs_the_role_of_the_class_too() throws NoSuchMethodException {
        Requirement both = of(StrictEditors.class, "get", Integer.class).orElseThrow();

        assertThat(both.admits(withGroups("editor"))).isFalse();
        assertThat(both.admits(withGroups("generous"))).isFalse();
        assertThat(both.admits(withGroups("editor", "generous"))).isTrue();
    }

    @Test
    void a_requirement_with_roles_is_never_optional() throws NoSuchMethodException {
        assertThat(of(Contradictory.class, "get").map(Asked::by)).contains(asking("", false, "admin"));
    }

    @Test
    void the_annotation_of_a_stereotype_counts() throws NoSuchMethodException {
        assertThat(of(ByStereotype.class, "get").map(Asked::by)).contains(asking("stereotype", false, "admin"));
        assertThat(of(ByTwoStereotypes.class, "get").map(Asked::by)).contains(asking("stereotype", false, "admin"));
    }

    @Test
    void the_stereotype_of_a_class_comes_before_the_annotation_of_its_superclass() throws NoSuchMethodException {
        assertThat(of(StricterThanSuper.class, "get").map(Asked::by)).contains(asking("stereotype", false, "admin"));
    }

    @Test
    void a_caller_must_satisfy_both_of_two_stereotypes() throws NoSuchMethodException {
        Requirement both = of(ByUnlikeStereotypes.class, "get").orElseThrow();

        assertThat(both.isOptional()).isFalse();
        assertThat(both.admits(withGroups("admin"))).isFalse();
        assertThat(both.admits(withGroups("admin", "owner"))).isTrue();
    }

    private static Asked asking(String realm, boolean optional, String... roles) {
        return new Asked(realm, optional, roles.length == 0 ? List.of() : List.of(Set.of(roles)));
    }

    /** The content of the annotation. */
    private record Asked(@Nullable String realm, boolean optional, List<Set<String>> roles) {

        static Asked by(Requirement requirement) {
            return new Asked(requirement.realm(), requirement.isOptional(), requirement.roles());
        }
    }

    private static Supplier<Set<String>> withGroups(String... groups) {
        return () -> Set.of(groups);
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

    @JwtRequired(realm = "class", optional = true)
    public static class Lax implements Generous<String> {

        @Override
        public void get(String key) {}

        public void get(Integer number) {}
    }

    public interface Wide {

        @JwtRequired(realm = "wide")
        void get();
    }

    public interface Narrow extends Wide {}

    public static class OfNarrow implements Narrow {

        @Override
        public void get() {}
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

    @JwtRequired(roles = {"editor", "admin"})
    public static class Editors {

        public void plain() {}

        @JwtRequired(roles = "owner")
        public void own() {}

        @JwtRequired
        public void unmarked() {}
    }

    public interface GenerousRoles<T> {

        @JwtRequired(roles = "generous")
        void get(T key);
    }

    @JwtRequired(roles = "editor")
    public static class StrictEditors implements GenerousRoles<String> {

        @Override
        public void get(String key) {}

        public void get(Integer key) {}
    }

    public static class Contradictory {

        @JwtRequired(optional = true, roles = "admin")
        public void get() {}
    }

    @Stereotype
    @JwtRequired(realm = "stereotype", roles = "admin")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface AdminsOnly {}

    /** A stereotype that has itself as a stereotype. */
    @Stereotype
    @AdminsOnly
    @AdminsAgain
    @Retention(RetentionPolicy.RUNTIME)
    public @interface AdminsAgain {}

    @AdminsOnly
    public static class ByStereotype {

        public void get() {}
    }

    @AdminsAgain
    public static class ByTwoStereotypes {

        public void get() {}
    }

    @JwtRequired(optional = true)
    public static class Lenient {}

    @AdminsOnly
    public static class StricterThanSuper extends Lenient {

        public void get() {}
    }

    @Stereotype
    @JwtRequired(roles = "owner")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OwnersOnly {}

    @OwnersOnly
    @AdminsOnly
    public static class ByUnlikeStereotypes {

        public void get() {}
    }
}
