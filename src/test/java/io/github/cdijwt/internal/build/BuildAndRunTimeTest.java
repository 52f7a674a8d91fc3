package io.github.cdijwt.internal.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.cdi.TestUsers;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The extension sees classes in the language model of CDI and binds the guard; the guard sees them by reflection and looks for
 * a requirement. Both must find the annotation at the same classes and methods.
 */
class BuildAndRunTimeTest {

    private static final Set<String> AT_BUILD_TIME = new TreeSet<>();

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void build() {
        try (WeldContainer container = TestContainer.with(classes())
                .addBeanClass(Service.class)
                .addBeanClass(TestUsers.Users.class)
                .addBuildCompatibleExtensions(Look.class)
                .initialize()) {
            assertThat(container.isRunning()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void the_guard_is_bound_to_the_methods_that_have_a_requirement(Class<?> type) {
        Set<String> atRunTime = new TreeSet<>();
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> isProtected(Requirement.of(type, method)))
                .forEach(method -> atRunTime.add(described(method)));

        assertThat(atBuildTime(type.getName() + "#")).isEqualTo(atRunTime);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void the_guard_is_bound_to_the_classes_that_have_a_requirement(Class<?> type) {
        assertThat(atBuildTime(type.getName() + ";")).hasSize(isProtected(Requirement.of(type)) ? 1 : 0);
    }

    @Test
    void standard_annotations_on_a_bean_that_is_not_a_resource_are_left_to_the_container() {
        assertThat(AT_BUILD_TIME)
                .contains(
                        described(StandardSubResource.class, "get", ""), described(StandardResource.class, "plain", ""))
                .noneMatch(name -> name.startsWith(Service.class.getName()));
    }

    private static boolean isProtected(Optional<Requirement> requirement) {
        return requirement.filter(it -> !it.isOpen()).isPresent();
    }

    @Test
    void the_classes_of_this_test_have_both_kinds_of_methods() {
        assertThat(AT_BUILD_TIME)
                .contains(
                        described(OfGeneric.class, "get", "String"),
                        described(OfGeneric.class, "all", "String[]"),
                        described(OfBound.class, "add", "Integer"))
                .doesNotContain(
                        described(OfBound.class, "add", "String"),
                        described(OfGeneric.class, "get", "int"),
                        described(Subclass.class, "hidden", ""));
    }

    private static Set<String> atBuildTime(String start) {
        Set<String> found = new TreeSet<>(AT_BUILD_TIME);
        found.removeIf(name -> !name.startsWith(start));
        return found;
    }

    private static Class<?>[] classes() {
        return Arrays.stream(BuildAndRunTimeTest.class.getDeclaredClasses())
                .filter(type -> !type.isInterface() && type != Look.class && type != Service.class)
                .toArray(Class<?>[]::new);
    }

    private static String described(Method method) {
        return described(
                method.getDeclaringClass(),
                method.getName(),
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .reduce("", String::concat));
    }

    private static String described(Class<?> type, String method, String parameters) {
        return type.getName() + "#" + method + "(" + parameters + ")";
    }

    /** Notes down what the extension would annotate. */
    public static class Look implements BuildCompatibleExtension {

        @Enhancement(types = Object.class, withSubtypes = true)
        public void look(ClassConfig type) {
            ClassInfo info = type.info();
            InheritedMarks marks = new InheritedMarks(info);
            boolean ofClass = marks.isGuarded();
            if (ofClass) {
                AT_BUILD_TIME.add(info.name() + ";");
            }
            InheritedMarks.ownMethods(info)
                    .filter(method -> !method.isStatic())
                    .filter(method -> ofClass || marks.isGuarded(method))
                    .forEach(method -> AT_BUILD_TIME.add(info.name() + "#" + method.name() + "("
                            + method.parameters().stream()
                                    .map(parameter -> erasure(parameter.type()))
                                    .reduce("", String::concat)
                            + ")"));
        }

        private static String erasure(jakarta.enterprise.lang.model.types.Type type) {
            if (type.isArray()) {
                return erasure(type.asArray().componentType()) + "[]";
            }
            if (type.isPrimitive()) {
                return type.asPrimitive().name();
            }
            if (type.isTypeVariable()) {
                return erasure(type.asTypeVariable().bounds().get(0));
            }
            return type.isParameterizedType()
                    ? type.asParameterizedType().declaration().simpleName()
                    : type.asClass().declaration().simpleName();
        }
    }

    @Stereotype
    @JwtRequired(roles = "admin")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Admins {}

    @Stereotype
    @Admins
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Editors {}

    public interface Generic<T> {

        @JwtRequired
        void get(T key);

        @JwtRequired
        void all(T[] keys);

        @JwtRequired
        default void rest(T key, int number) {}
    }

    public static class OfGeneric implements Generic<String> {

        @Override
        public void get(String key) {}

        public void get(int key) {}

        public void get(String key, String other) {}

        @Override
        public void all(String[] keys) {}

        public void all(String key) {}

        public void all(int[] keys) {}

        @Override
        public void rest(String key, int number) {}

        public void rest(String key, long number) {}

        public void rest(Object[] keys, int number) {}
    }

    public interface Bound<T extends Number> {

        @JwtRequired
        void add(T number);
    }

    public static class OfBound implements Bound<Integer> {

        @Override
        public void add(Integer number) {}

        public void add(String text) {}

        public void add(Comparable<Integer> number) {}

        public void add(Number[] numbers) {}
    }

    public static class Base {

        @JwtRequired
        public void open(CharSequence text) {}

        @JwtRequired
        private void hidden() {}

        @JwtRequired
        static void common(String text) {}

        @Admins
        public void administrate() {
            hidden();
        }

        public void plain() {}
    }

    public static class Subclass extends Base {

        @Override
        public void open(CharSequence text) {}

        public void open(String text) {}

        public void hidden() {}

        public void common(Integer number) {}

        @Override
        public void administrate() {}

        @Override
        public void plain() {}
    }

    public static class SubSubclass extends Subclass {

        @Override
        public void open(CharSequence text) {}

        @Override
        public void administrate() {}
    }

    @Editors
    public static class ByStereotype {

        public void plain() {}
    }

    public static class OfStereotype extends ByStereotype {

        @Override
        public void plain() {}

        public void another() {}
    }

    public interface Wide {

        @JwtRequired
        void get();
    }

    public interface Narrow extends Wide {}

    public static class OfNarrow implements Narrow {

        @Override
        public void get() {}

        public void get(String key) {}
    }

    public abstract static class GenericBase<K extends Comparable<K>, V> {

        @JwtRequired
        public abstract void put(K key, V value);

        @JwtRequired
        public void putAll(java.util.Map<K, V> all) {}
    }

    public static class OfGenericBase extends GenericBase<String, int[]> {

        @Override
        public void put(String key, int[] value) {}

        public void put(Object key, int[] value) {}

        @Override
        public void putAll(java.util.Map<String, int[]> all) {}
    }

    public static class Unprotected {

        public void get() {}
    }

    /** Not a resource: its container or a framework may check the roles. */
    @RolesAllowed("admin")
    public static class Service {

        public void get() {}

        @DenyAll
        public void closed() {}
    }

    @Path("standard")
    public static class StandardResource {

        @RolesAllowed("admin")
        public void allowed() {}

        @DenyAll
        public void denied() {}

        @PermitAll
        public void permitted() {}

        @JwtRequired
        @RolesAllowed("**")
        public void both() {}

        @Admins
        public void byStereotype() {}

        @RolesAllowed("admin")
        static void common() {}

        @JwtRequired
        public void plain() {}

        public void open() {}
    }

    /** A sub-resource has no path. */
    @RolesAllowed("admin")
    public static class StandardSubResource {

        @GET
        public void get() {}

        public void other() {}
    }

    public interface StandardMethods<T> {

        @GET
        @RolesAllowed("admin")
        void get(T key);

        @DenyAll
        void closed();

        @PermitAll
        void open();
    }

    public static class OfStandardMethods implements StandardMethods<String> {

        @Override
        public void get(String key) {}

        public void get(int key) {}

        @Override
        public void closed() {}

        @Override
        public void open() {}
    }

    @DenyAll
    @Path("closed")
    public abstract static class ClosedBase {

        public void plain() {}
    }

    public static class OfClosedBase extends ClosedBase {

        @Override
        public void plain() {}
    }

    @PermitAll
    @Path("permitted")
    public static class PermittedResource {

        public void plain() {}

        @RolesAllowed("admin")
        public void allowed() {}
    }

    @Stereotype
    @RolesAllowed("admin")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface StandardAdmins {}

    @StandardAdmins
    @Path("stereotype")
    public static class ByStandardStereotype {

        public void plain() {}
    }
}
