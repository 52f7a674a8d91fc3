package io.github.cdijwt.internal.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class ApplicationClassesTest {

    private final ClassLoader own = ApplicationClasses.class.getClassLoader();
    private ClassLoader before;

    @BeforeEach
    void remember() {
        before = Thread.currentThread().getContextClassLoader();
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void the_context_class_loader_loads_a_class_if_it_knows_cdi_jwt() throws ClassNotFoundException {
        // As in Quarkus, where the loader of the application has newer classes than that of its libraries.
        ClassLoader application = use(new Redefining(Sub.class.getName()));

        assertThat(ApplicationClasses.load(Sub.class.getName()).getClassLoader())
                .isSameAs(application);
    }

    @Test
    void the_loader_of_cdi_jwt_loads_a_class_if_the_context_class_loader_has_another_cdi_jwt()
            throws ClassNotFoundException {
        use(new Redefining("io.github.cdijwt.CurrentIdentity", Sub.class.getName()));

        assertThat(ApplicationClasses.load(Sub.class.getName())).isSameAs(Sub.class);
    }

    @Test
    void the_loader_of_cdi_jwt_loads_a_class_if_the_context_class_loader_cannot() throws ClassNotFoundException {
        use(ClassLoader.getPlatformClassLoader());
        assertThat(ApplicationClasses.load(Sub.class.getName())).isSameAs(Sub.class);

        Thread.currentThread().setContextClassLoader(null);
        assertThat(ApplicationClasses.load(Sub.class.getName())).isSameAs(Sub.class);
    }

    @Test
    void a_class_lacks_a_supertype_only_if_the_class_of_a_supertype_is_missing() {
        use(new Redefining(Sub.class.getName(), Below.class.getName()).without(Super.class.getName()));

        assertThat(ApplicationClasses.lacksSupertype(Sub.class.getName())).isTrue();
        assertThat(ApplicationClasses.lacksSupertype(Below.class.getName())).isTrue();
        assertThat(ApplicationClasses.lacksSupertype(Other.class.getName())).isFalse();
        assertThat(ApplicationClasses.lacksSupertype("no.such.Class")).isFalse();
        assertThat(ApplicationClasses.isMissing("no.such.Class")).isTrue();
        assertThat(ApplicationClasses.isMissing(Other.class.getName())).isFalse();
    }

    @Test
    void a_task_runs_with_the_loader_of_cdi_jwt_and_the_old_loader_is_back_even_if_the_task_fails() {
        ClassLoader ear = use(ClassLoader.getPlatformClassLoader());

        assertThatThrownBy(() -> ApplicationClasses.withOurs(() -> {
                    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(ear);
    }

    @Test
    void a_task_runs_with_the_context_class_loader_if_that_knows_cdi_jwt() {
        ClassLoader application = use(new Redefining());

        ApplicationClasses.withOurs(
                () -> assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(application));
    }

    private static ClassLoader use(ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        return loader;
    }

    public static class Super {}

    public static class Sub extends Super {}

    public static class Below extends Sub {}

    public static class Other {}

    /** A loader that defines the classes of these names itself, and may lack one. */
    private static final class Redefining extends ClassLoader {

        private final Set<String> redefined;
        private String lacking = "";

        Redefining(String... redefined) {
            super(ApplicationClassesTest.class.getClassLoader());
            this.redefined = Set.of(redefined);
        }

        Redefining without(String name) {
            lacking = name;
            return this;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(lacking)) {
                throw new ClassNotFoundException(name);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || !redefined.contains(name)) {
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
