package io.github.cdijwt.internal.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtPrincipal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyableTest {

    static class Plain {}

    public static class WithPublicConstructor {
        public WithPublicConstructor() {}
    }

    static class WithProtectedConstructor {
        protected WithProtectedConstructor() {}
    }

    static class WithSeveralConstructors {
        WithSeveralConstructors() {}

        WithSeveralConstructors(int id) {
            assertThat(id).isPositive();
        }
    }

    abstract static class Abstract {
        abstract int id();
    }

    interface Plan {}

    static class WithHarmlessFinals {
        static int count = 1;

        private final int id = count;

        static final int number() {
            return 1;
        }

        @SuppressWarnings("unused")
        private final int hidden() {
            return id;
        }
    }

    static final class Final {}

    record Row(int id) {}

    enum Constant {
        ONE
    }

    enum ConstantWithBody {
        ONE {}
    }

    sealed interface Shape permits Circle {}

    record Circle(int radius) implements Shape {}

    abstract static sealed class Sealed permits Open {}

    static non-sealed class Open extends Sealed {}

    static class WithPrivateConstructor {
        private WithPrivateConstructor() {}

        static WithPrivateConstructor make() {
            return new WithPrivateConstructor();
        }
    }

    static class WithArgumentsAlone {
        WithArgumentsAlone(int id) {
            assertThat(id).isPositive();
        }
    }

    class Inner {
        ProxyableTest outer() {
            return ProxyableTest.this;
        }
    }

    static class WithFinalMethod {
        public final int id() {
            return 1;
        }
    }

    static class WithProtectedFinalMethod {
        protected final int id() {
            return 1;
        }
    }

    static class WithPackageFinalMethod {
        final int id() {
            return 1;
        }
    }

    static class WithPublicField {
        public int id;
    }

    static class WithProtectedField {
        protected int id;
    }

    static class WithPackageField {
        int id;
    }

    static class WithInheritedField extends WithPublicField {}

    static class WithInheritedFinalMethod extends WithFinalMethod {}

    static class WithEquals {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithEquals;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    static class WithInheritedEquals extends WithEquals {}

    /** Like a class with {@code @Value} of Lombok. */
    static final class LombokValue {
        private final int id;

        LombokValue(int id) {
            this.id = id;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LombokValue value && value.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** Like a data class of Kotlin that compiler plug-ins have opened and given a constructor without parameters. */
    static class OpenedDataClass {
        private final int id;

        OpenedDataClass() {
            this(0);
        }

        OpenedDataClass(int id) {
            this.id = id;
        }

        public int component1() {
            return id;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OpenedDataClass data && data.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    @Entity
    static class Account {}

    @MappedSuperclass
    static class Mapped {}

    @Embeddable
    static class Embedded {}

    static class ExtendsEntity extends Account {}

    static class ExtendsMapped extends Mapped {}

    @jakarta.persistence.Table(name = "legacy")
    static class OnlyNearlyAnEntity {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                Plain.class,
                WithPublicConstructor.class,
                WithProtectedConstructor.class,
                WithSeveralConstructors.class,
                WithHarmlessFinals.class,
                OnlyNearlyAnEntity.class,
                Abstract.class,
                Open.class,
                Plan.class,
                JwtPrincipal.class,
                Override.class,
                Object.class
            })
    void a_client_proxy_can_represent(Class<?> type) {
        assertThat(Proxyable.test(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Final.class,
                Row.class,
                Constant.class,
                ConstantWithBody.class,
                DayOfWeek.class,
                Shape.class,
                Sealed.class,
                WithPrivateConstructor.class,
                WithArgumentsAlone.class,
                Inner.class,
                WithFinalMethod.class,
                WithProtectedFinalMethod.class,
                WithPackageFinalMethod.class,
                WithInheritedFinalMethod.class,
                WithPublicField.class,
                WithProtectedField.class,
                WithPackageField.class,
                WithInheritedField.class,
                WithEquals.class,
                WithInheritedEquals.class,
                LombokValue.class,
                OpenedDataClass.class,
                Account.class,
                Mapped.class,
                Embedded.class,
                ExtendsEntity.class,
                ExtendsMapped.class,
                ArrayList.class,
                String.class,
                Optional.class,
                Integer.class,
                int.class,
                void.class,
                int[].class,
                Plain[].class
            })
    void a_client_proxy_cannot_represent(Class<?> type) {
        assertThat(Proxyable.test(type)).isFalse();
    }
}
