package io.github.cdijwt.internal.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.keys.CapturedLog;
import io.github.cdijwt.internal.rest.TestUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationLogTest {

    private static final String NAME = ApplicationLogTest.class.getName();

    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void capture() {
        log.start();
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void each_application_that_is_not_a_bean_is_logged_once() {
        find(Shop.class, Stock.class, Shop.class, Unmapped.class);

        assertThat(log.lines())
                .containsExactly(
                        "INFO cdi-jwt: " + NAME + "$Shop has the application path /shop."
                                + " Its resource methods without an annotation: open",
                        "INFO cdi-jwt: " + NAME + "$Stock has the application path /."
                                + " Its resource methods without an annotation: token, role clerk",
                        "INFO cdi-jwt: " + NAME + "$Unmapped has an unknown application path."
                                + " Its resource methods without an annotation: token");
    }

    @Test
    void an_application_that_is_a_bean_or_has_no_annotation_is_not_logged() {
        find(Managed.class, ProxyOfManaged.class, Application.class);

        assertThat(log.lines()).isEmpty();
    }

    private static void find(Class<?>... applications) {
        try (WeldContainer container = TestContainer.with(Managed.class)
                .addBeanClasses(TestUsers.Users.class, ApplicationBeans.class, ApplicationLog.class)
                .initialize()) {
            ApplicationLog log = container.select(ApplicationLog.class).get();
            for (Class<?> application : applications) {
                log.found(application);
            }
        }
    }

    @ApplicationPath("shop")
    public static class Shop extends Application {}

    @ApplicationPath("/")
    @JwtRequired(roles = "clerk")
    public static class Stock extends Application {}

    @JwtRequired
    public static class Unmapped extends Application {}

    @ApplicationScoped
    @ApplicationPath("managed")
    public static class Managed extends Application {}

    public static class ProxyOfManaged extends Managed {}
}
