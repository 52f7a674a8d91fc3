package io.github.cdijwt.internal.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.rest.TestUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Application;
import java.util.List;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class ApplicationBeansTest {

    @Test
    void an_application_bean_is_found_by_its_own_class_even_if_a_producer_made_it() {
        assertThat(types(First.class, Second.class)).containsExactlyInAnyOrder(First.class, Second.class);
        assertThat(types(Maker.class)).containsExactly(Made.class);
    }

    @Test
    void nothing_is_found_if_no_application_is_a_bean() {
        assertThat(types()).isEmpty();
    }

    private static List<Class<?>> types(Class<?>... beans) {
        try (WeldContainer container = TestContainer.with(beans)
                .addBeanClasses(TestUsers.Users.class, ApplicationBeans.class)
                .initialize()) {
            ApplicationBeans applications =
                    container.select(ApplicationBeans.class).get();
            assertThat(applications.types()).as("asked again").isEqualTo(applications.types());
            return applications.types();
        }
    }

    @ApplicationScoped
    public static class First extends Application {}

    @Singleton
    public static class Second extends Application {}

    public static class Made extends Application {}

    @ApplicationScoped
    public static class Maker {

        @Produces
        @ApplicationScoped
        Application application() {
            return new Made();
        }
    }
}
