package io.github.cdijwt.internal.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard annotations beside, above and below {@code @JwtRequired}. */
class StandardRequirementTest {

    /** The columns: class, method, access, and the callers that are admitted, of x, a (admin), e (editor) and ae (both). */
    @ParameterizedTest
    @CsvSource({
        "Plain,        allowed,    REQUIRED, a ae",
        "Plain,        permitted,  OPEN,",
        "Plain,        denied,     DENIED,",
        "Plain,        both,       REQUIRED, ae",
        "Plain,        any,        REQUIRED, x a e ae",
        "Plain,        none,       REQUIRED,",
        "Allowed,      plain,      REQUIRED, a ae",
        "Allowed,      allowed,    REQUIRED, e ae",
        "Allowed,      permitted,  OPEN,",
        "Allowed,      denied,     DENIED,",
        "Allowed,      token,      REQUIRED, a ae",
        "Allowed,      replaced,   REQUIRED, e ae",
        "Allowed,      optional,   OPTIONAL, x a e ae",
        "Allowed,      any,        REQUIRED, x a e ae",
        "Both,         plain,      REQUIRED, ae",
        "Both,         allowed,    REQUIRED, a ae",
        "Both,         token,      REQUIRED, a ae",
        "Denied,       plain,      DENIED,",
        "Denied,       allowed,    REQUIRED, a ae",
        "Denied,       permitted,  OPEN,",
        "Denied,       token,      REQUIRED, x a e ae",
        "Permitted,    plain,      OPEN,",
        "Permitted,    allowed,    REQUIRED, a ae",
        "Permitted,    token,      REQUIRED, x a e ae",
        "OptionalToken,allowed,    REQUIRED, a ae",
        "OptionalToken,permitted,  OPEN,",
        "Inheriting,   plain,      REQUIRED, a ae",
        "Inheriting,   allowed,    REQUIRED, e ae",
        "Inheriting,   token,      REQUIRED, a ae",
        "Bare,         plain,      REQUIRED, a ae",
        "Bare,         allowed,    REQUIRED, e ae",
        "Opening,      plain,      OPEN,",
        "Opening,      allowed,    REQUIRED, e ae",
        "Overriding,   allowed,    REQUIRED, a ae",
        "Implementing, allowed,    REQUIRED, a ae",
        "Implementing, permitted,  REQUIRED, x a e ae",
        "Implementing, denied,     DENIED,",
        "Implementing, narrowed,   REQUIRED, a ae",
        "ByStereotype, plain,      REQUIRED, ae",
        "ByStereotype, permitted,  OPEN,",
        "Contradictory,permitted,  REQUIRED, a ae",
        "Contradictory,denied,     DENIED,",
        "Contradictory,open,       REQUIRED, x a e ae",
        "Contradictory,optional,   REQUIRED, a ae"
    })
    void each_place(String type, String method, Access access, String admitted) {
        Requirement requirement = of(type, method).orElseThrow();

        assertThat(requirement.access()).isEqualTo(access);
        if (access == Access.REQUIRED || access == Access.OPTIONAL) {
            assertThat(List.of("x", "a", "e", "ae").stream()
                            .filter(caller -> requirement.admits(() -> rolesOf(caller)))
                            .toList())
                    .isEqualTo(admitted == null ? List.of() : List.of(admitted.split(" ")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OverridingPermitted, REQUIRED",
        "BothInterfaces,      REQUIRED",
        "OtherOrder,          REQUIRED",
        "OnlyPermitted,       OPEN",
        "OfPermittedClass,    ",
        "InheritsPermitted,   OPEN"
    })
    void an_inherited_permit_all_opens_nothing_that_another_annotation_protects(String type, Access access) {
        assertThat(of(type, "permitted").map(Requirement::access)).isEqualTo(Optional.ofNullable(access));
    }

    @Test
    void a_method_keeps_the_realm_of_its_class_unless_it_has_its_own_jwt_required() {
        assertThat(of("Both", "allowed").map(Requirement::realm)).contains("of both");
        assertThat(of("Both", "token").map(Requirement::realm)).contains("");
        assertThat(of("Plain", "both").map(Requirement::realm)).contains("of method");
    }

    @Test
    void a_requirement_is_standard_if_there_is_no_jwt_required_at_all() {
        assertThat(of("Plain", "allowed").map(Requirement::isStandard)).contains(true);
        assertThat(of("Allowed", "plain").map(Requirement::isStandard)).contains(true);
        assertThat(of("Allowed", "token").map(Requirement::isStandard)).contains(false);
        assertThat(of("Both", "allowed").map(Requirement::isStandard)).contains(false);
        assertThat(of("OptionalToken", "allowed").map(Requirement::isStandard)).contains(false);
    }

    @Test
    void a_jwt_required_without_roles_takes_over_the_roles_allowed_of_the_application() {
        Optional<Requirement> application = Requirement.of(Allowed.class);

        assertThat(of("Tokens", "token").orElseThrow().within(application).admits(() -> Set.of("x")))
                .isFalse();
        assertThat(of("Permitted", "token").orElseThrow().within(application).admits(() -> Set.of("x")))
                .as("the class in between has opened it")
                .isTrue();
        assertThat(of("Tokens", "token").orElseThrow().within(Optional.empty()).admits(() -> Set.of("x")))
                .isTrue();
    }

    @Test
    void nothing_opens_a_method_that_perhaps_overrides_another_one() {
        assertThat(of("OfGeneric", "narrowed")).isEmpty();
        assertThat(of("OfGenericAllowed", "narrowed").map(Requirement::access)).contains(Access.REQUIRED);
    }

    @Test
    void a_jwt_required_knows_no_role_for_every_caller() {
        assertThat(of("Literal", "plain").orElseThrow().admits(() -> Set.of("x")))
                .isFalse();
        assertThat(of("Literal", "plain").orElseThrow().admits(() -> Set.of("**")))
                .isTrue();
    }

    @Test
    void roles_are_not_looked_up_for_every_caller() {
        assertThat(of("Plain", "any").orElseThrow().admits(() -> {
                    throw new AssertionError("looked up");
                }))
                .isTrue();
    }

    @Test
    void the_container_may_know_the_roles() {
        Requirement allowed = of("Plain", "allowed").orElseThrow();

        assertThat(allowed.admitsByContainer("admin"::equals)).isTrue();
        assertThat(allowed.admitsByContainer("editor"::equals)).isFalse();
        assertThat(of("Plain", "any").orElseThrow().admitsByContainer(role -> false))
                .isTrue();
        assertThat(of("Plain", "none").orElseThrow().admitsByContainer(role -> true))
                .isFalse();
    }

    private static Set<String> rolesOf(String caller) {
        return switch (caller) {
            case "a" -> Set.of("admin");
            case "e" -> Set.of("editor");
            case "ae" -> Set.of("admin", "editor");
            default -> Set.of("x");
        };
    }

    private static Optional<Requirement> of(String name, String method) {
        Class<?> type = Arrays.stream(StandardRequirementTest.class.getDeclaredClasses())
                .filter(candidate -> candidate.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        return Requirement.of(
                type,
                Arrays.stream(type.getMethods())
                        .filter(candidate -> candidate.getName().equals(method) && !candidate.isBridge())
                        .findFirst()
                        .orElseThrow());
    }

    public static class Plain {

        @RolesAllowed("admin")
        public void allowed() {}

        @PermitAll
        public void permitted() {}

        @DenyAll
        public void denied() {}

        @JwtRequired(realm = "of method", roles = "editor")
        @RolesAllowed("admin")
        public void both() {}

        @RolesAllowed("**")
        public void any() {}

        @RolesAllowed({})
        public void none() {}
    }

    @RolesAllowed("admin")
    public static class Allowed {

        public void plain() {}

        @RolesAllowed("editor")
        public void allowed() {}

        @PermitAll
        public void permitted() {}

        @DenyAll
        public void denied() {}

        @JwtRequired
        public void token() {}

        @JwtRequired(roles = "editor")
        public void replaced() {}

        @JwtRequired(optional = true)
        public void optional() {}

        @RolesAllowed("**")
        @JwtRequired
        public void any() {}
    }

    @JwtRequired(realm = "of both", roles = "editor")
    @RolesAllowed("admin")
    public static class Both {

        public void plain() {}

        @RolesAllowed("admin")
        public void allowed() {}

        @JwtRequired
        public void token() {}
    }

    @DenyAll
    public static class Denied {

        public void plain() {}

        @RolesAllowed("admin")
        public void allowed() {}

        @PermitAll
        public void permitted() {}

        @JwtRequired
        public void token() {}
    }

    @PermitAll
    public static class Permitted {

        public void plain() {}

        @RolesAllowed("admin")
        public void allowed() {}

        @JwtRequired
        public void token() {}
    }

    @JwtRequired(optional = true)
    public static class OptionalToken {

        @RolesAllowed("admin")
        public void allowed() {}

        @PermitAll
        public void permitted() {}
    }

    public static class Inheriting extends Allowed {}

    /** Says nothing about roles, so those of the superclass stay. */
    @JwtRequired
    public static class Bare extends Allowed {}

    @PermitAll
    public static class Opening extends Allowed {}

    public static class Overriding extends Plain {

        @Override
        public void allowed() {}
    }

    public interface Methods<T> {

        @RolesAllowed("admin")
        void allowed();

        @PermitAll
        void permitted();

        @DenyAll
        void denied();

        @RolesAllowed("admin")
        void narrowed(T key);
    }

    @JwtRequired
    public static class Implementing implements Methods<String> {

        @Override
        public void allowed() {}

        @Override
        public void permitted() {}

        @Override
        public void denied() {}

        @Override
        public void narrowed(String key) {}
    }

    public interface Generic<T> {

        @PermitAll
        void narrowed(T key);
    }

    public static class OfGeneric implements Generic<String> {

        @Override
        public void narrowed(String key) {}
    }

    @RolesAllowed("admin")
    public static class OfGenericAllowed implements Generic<String> {

        @Override
        public void narrowed(String key) {}
    }

    @Stereotype
    @RolesAllowed("admin")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Admins {}

    @Stereotype
    @Admins
    @JwtRequired(roles = "editor")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Editors {}

    @Stereotype
    @PermitAll
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Open {}

    @Editors
    public static class ByStereotype {

        public void plain() {}

        @Open
        public void permitted() {}
    }

    public static class Tokens {

        @JwtRequired
        public void token() {}
    }

    @JwtRequired(roles = "**")
    public static class Literal {

        public void plain() {}
    }

    /** The deployment stops. If it could not, the strictest counts. */
    public static class Contradictory {

        @PermitAll
        @RolesAllowed("admin")
        public void permitted() {}

        @PermitAll
        @DenyAll
        @JwtRequired
        public void denied() {}

        @JwtRequired
        @PermitAll
        public void open() {}

        @JwtRequired(optional = true)
        @RolesAllowed("admin")
        public void optional() {}
    }

    public static class PermittedMethod {

        @PermitAll
        public void permitted() {}
    }

    @RolesAllowed("admin")
    public static class OverridingPermitted extends PermittedMethod {

        @Override
        public void permitted() {}
    }

    /** Does not override the method, which its own class has opened. */
    @RolesAllowed("admin")
    public static class InheritsPermitted extends PermittedMethod {}

    public interface Opened {

        @PermitAll
        void permitted();
    }

    public interface Secured {

        @RolesAllowed("admin")
        void permitted();
    }

    public static class BothInterfaces implements Opened, Secured {

        @Override
        public void permitted() {}
    }

    public static class OtherOrder implements Secured, Opened {

        @Override
        public void permitted() {}
    }

    public static class OnlyPermitted implements Opened {

        @Override
        public void permitted() {}
    }

    @PermitAll
    public static class PermittedClass {}

    /** Has methods of its own, which the superclass does not know and so does not open. */
    public static class OfPermittedClass extends PermittedClass {

        public void permitted() {}
    }
}
