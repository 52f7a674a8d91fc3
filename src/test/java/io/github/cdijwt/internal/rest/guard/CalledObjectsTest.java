package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.rest.guard.CalledObjects.Called;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Qualifier;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which class the guard reads the annotations of, and whether it relies on the interceptor. */
class CalledObjectsTest {

    private static WeldContainer container;
    private static CalledObjects called;

    @BeforeAll
    static void start() {
        Class<?>[] beans = Arrays.stream(CalledObjectsTest.class.getDeclaredClasses())
                .filter(type -> type.getDeclaredAnnotation(ApplicationScoped.class) != null
                        || type.getDeclaredAnnotation(Dependent.class) != null
                        || type.getDeclaredAnnotation(Interceptor.class) != null)
                .toArray(Class<?>[]::new);
        container = TestContainer.with(beans)
                .addBeanClasses(TestUsers.Users.class, CalledObjects.class)
                .addExtension(new Synthetic())
                .initialize();
        called = container.select(CalledObjects.class).get();
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void the_client_proxy_of_a_class_bean_shows_the_class() {
        assertThat(called.find(proxy(Room.class), Room.class)).isEqualTo(classBean(Room.class));
        assertThat(called.find(proxy(Room.class), Object.class)).isEqualTo(classBean(Room.class));
        assertThat(called.isGuarded(proxy(Room.class))).isTrue();
    }

    @Test
    void an_intercepted_object_without_a_scope_shows_its_class() {
        Object object = proxy(Intercepted.class);

        assertThat(called.find(object, Intercepted.class)).isEqualTo(classBean(Intercepted.class));
        assertThat(called.isGuarded(object)).isTrue();
    }

    @Test
    void an_object_that_the_application_made_is_not_guarded_even_if_its_class_is_a_bean() {
        assertThat(called.find(new Room(), Room.class)).isEqualTo(unguarded(Room.class));
        assertThat(called.isGuarded(new Room())).isFalse();
        assertThat(called.isGuarded(new Made())).isFalse();
    }

    @Test
    void the_bean_of_the_declared_class_counts_if_the_server_does_not_show_the_object() {
        assertThat(called.find(null, Room.class)).isEqualTo(classBean(Room.class));
        assertThat(called.find("not a room", Room.class)).isEqualTo(classBean(Room.class));
        assertThat(called.find(null, Made.class)).isEqualTo(unguarded(Made.class));
    }

    @Test
    void an_object_counts_more_than_the_class_that_the_server_names() {
        assertThat(called.find(new Made(), ByMethod.class)).isEqualTo(unguarded(Made.class));
    }

    @Test
    void the_declared_interface_counts_if_the_proxy_shows_no_class() {
        Object proxy = Proxy.newProxyInstance(
                Api.class.getClassLoader(), new Class<?>[] {Single.class}, (any, method, arguments) -> null);
        Single lambda = () -> {};

        assertThat(called.find(proxy, Single.class)).isEqualTo(classBean(OnlyOne.class));
        assertThat(called.find(lambda, Single.class)).isEqualTo(classBean(OnlyOne.class));
    }

    /** Object is a type of every bean, so its only alternative would count. */
    @Test
    void an_object_whose_class_extends_only_object_is_not_guarded() {
        Single lambda = () -> {};

        assertThat(called.isGuarded(proxy(OnlyProduced.class))).isFalse();
        assertThat(called.isGuarded(lambda)).isFalse();
    }

    @Test
    void a_view_that_a_server_generated_counts_as_the_class_that_it_extends() {
        assertThat(called.find(new View$$OfRoom(), Room.class)).isEqualTo(classBean(Room.class));
        assertThat(called.find(new View$$OfMade(), Made.class)).isEqualTo(unguarded(Made.class));
    }

    @Test
    void a_subclass_that_is_a_bean_too_is_another_resource() {
        assertThat(called.find(null, Base.class)).isEqualTo(classBean(Base.class));
        assertThat(called.find(null, Derived.class)).isEqualTo(classBean(Derived.class));
        assertThat(called.find(proxy(Base.class), Base.class)).isEqualTo(classBean(Base.class));
        assertThat(called.find(proxy(Derived.class), Base.class)).isEqualTo(classBean(Derived.class));
    }

    @Test
    void the_only_bean_of_an_interface_counts() {
        assertThat(called.find(null, Single.class)).isEqualTo(classBean(OnlyOne.class));
    }

    @Test
    void an_alternative_counts_unless_the_server_shows_the_replaced_bean() {
        assertThat(called.find(null, Replaced.class)).isEqualTo(classBean(Replacement.class));
        assertThat(called.find(proxy(Replacement.class), Replaced.class)).isEqualTo(classBean(Replacement.class));
        assertThat(called.find(proxy(Replaced.class), Replaced.class)).isEqualTo(classBean(Replaced.class));
    }

    @Test
    void all_classes_count_if_several_beans_are_possible() {
        Called found = called.find(null, Api.class);

        assertThat(found.types()).startsWith(Api.class).containsExactlyInAnyOrder(Api.class, One.class, Two.class);
        assertThat(found).isEqualTo(unguarded(found.types().toArray(Class<?>[]::new)));
    }

    @Test
    void a_class_counts_once_even_if_it_is_a_bean_and_its_producer_makes_another() {
        assertThat(called.find(null, Twice.class)).isEqualTo(unguarded(Twice.class));
        assertThat(called.isGuarded(proxy(Twice.class))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {ByMethod.class, ByField.class, BySynthesis.class})
    void only_the_object_shows_the_class_if_it_was_not_made_from_the_class_of_its_bean(Class<?> type) {
        Bean<?> bean = bean(type, type);

        assertThat(called.find(null, type)).isEqualTo(made(type, bean));
        assertThat(called.find(proxy(bean), type)).isEqualTo(made(type, bean));
        assertThat(called.isGuarded(proxy(bean))).isFalse();
    }

    @Test
    void the_object_of_a_producer_shows_the_class_in_the_source_code() {
        assertThat(called.typeOfMade(bean(ByMethod.class, ByMethod.class))).isEqualTo(Made.class);
        assertThat(called.typeOfMade(bean(ByField.class, ByField.class))).isEqualTo(MadeField.class);
    }

    @Test
    void a_produced_object_without_a_scope_is_not_made_a_second_time() {
        assertThat(called.find(null, Unscoped.class)).isEqualTo(unguarded(Unscoped.class));
    }

    @ParameterizedTest
    @ValueSource(classes = {OwnMethod.class, OwnField.class, OwnSubclass.class})
    void a_class_that_declares_a_producer_of_its_own_type_is_not_guarded(Class<?> type) {
        Bean<?> bean =
                container.getBeanManager().resolve(container.getBeanManager().getBeans(type));

        assertThat(called.find(null, type)).isEqualTo(made(type, bean));
        assertThat(called.find(proxy(bean), type)).isEqualTo(made(type, bean));
        assertThat(called.isGuarded(proxy(bean))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {OtherProducers.class, NoProducers.class})
    void a_class_without_a_producer_of_its_own_type_is_guarded(Class<?> type) {
        assertThat(called.find(null, type)).isEqualTo(classBean(type));
        assertThat(called.isGuarded(proxy(type))).isTrue();
    }

    private static Called classBean(Class<?> type) {
        return new Called(List.of(type), true, Optional.empty());
    }

    private static Called unguarded(Class<?>... types) {
        return new Called(List.of(types), false, Optional.empty());
    }

    private static Called made(Class<?> type, Bean<?> bean) {
        return new Called(List.of(type), false, Optional.of(bean));
    }

    /** Returns a reference to the bean with this class. */
    private static Object proxy(Class<?> type) {
        return proxy(bean(type, type));
    }

    private static Object proxy(Bean<?> bean) {
        BeanManager beans = container.getBeanManager();
        return beans.getReference(bean, Object.class, beans.createCreationalContext(bean));
    }

    /** Returns the bean with this class, or else the bean with this type. */
    private static Bean<?> bean(Class<?> type, Class<?> beanClass) {
        var found = container.getBeanManager().getBeans(type, Any.Literal.INSTANCE);
        return found.stream()
                .filter(bean -> bean.getBeanClass() == beanClass)
                .findFirst()
                .orElseGet(() -> found.iterator().next());
    }

    @ApplicationScoped
    static class Room {}

    static class View$$OfRoom extends Room {}

    @Counted
    @Dependent
    static class Intercepted {

        void call() {}
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Counted {}

    @Counted
    @Interceptor
    @Priority(1)
    static class Counter {

        @AroundInvoke
        Object count(InvocationContext call) throws Exception {
            return call.proceed();
        }
    }

    @ApplicationScoped
    static class Base {}

    @ApplicationScoped
    static class Derived extends Base {}

    interface Single {
        void call();
    }

    @ApplicationScoped
    static class OnlyOne implements Single {

        @Override
        public void call() {}
    }

    @ApplicationScoped
    static class Replaced {}

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class Replacement extends Replaced {}

    interface Api {}

    @ApplicationScoped
    static class One implements Api {}

    @ApplicationScoped
    static class Two implements Api {}

    static class ByMethod {}

    static class Made extends ByMethod {}

    static class View$$OfMade extends Made {}

    static class ByField {}

    static class MadeField extends ByField {}

    static class View$$OfMadeField extends MadeField {}

    interface OnlyProduced {}

    static class Unscoped {}

    static class BySynthesis {}

    @ApplicationScoped
    static class Maker {

        @Produces
        @ApplicationScoped
        final ByField field = new View$$OfMadeField();

        @Produces
        @ApplicationScoped
        ByMethod method() {
            return new Made();
        }

        @Produces
        @ApplicationScoped
        OnlyProduced onlyProduced() {
            return new OnlyProduced() {};
        }

        @Produces
        Unscoped unscoped() {
            return new Unscoped();
        }

        @Produces
        @ApplicationScoped
        Api ambiguous() {
            return new One();
        }
    }

    /** Adds a bean whose class is neither that of the object nor that of a producer. */
    static class Synthetic implements Extension {

        void add(@Observes AfterBeanDiscovery event) {
            event.<BySynthesis>addBean()
                    .beanClass(Synthetic.class)
                    .types(BySynthesis.class, Object.class)
                    .scope(ApplicationScoped.class)
                    .createWith(context -> new BySynthesis());
        }
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Other {}

    @ApplicationScoped
    static class Twice {

        @Produces
        @ApplicationScoped
        Twice another() {
            return new Twice();
        }
    }

    @ApplicationScoped
    static class OwnMethod {

        @Other
        @Produces
        OwnMethod another() {
            return new OwnMethod();
        }
    }

    @ApplicationScoped
    static class OwnField {

        @Other
        @Produces
        final @Nullable OwnField another = null;
    }

    @ApplicationScoped
    static class OwnSubclass {

        @Other
        @Produces
        Child another() {
            return new Child();
        }

        static class Child extends OwnSubclass {}
    }

    @ApplicationScoped
    static class OtherProducers {

        @Other
        @Produces
        final String text = "";

        @Other
        @Produces
        Object supertype() {
            return "";
        }
    }

    @ApplicationScoped
    static class NoProducers {

        private final @Nullable NoProducers field = null;

        NoProducers method() {
            return field == null ? this : field;
        }
    }
}
