package io.github.cdijwt.internal.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.cdi.TestUsers;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The deployment warns about a session bean with {@code @RolesAllowed}, which the EJB container checks too. */
class SessionBeansTest {

    @Test
    void a_resource_with_roles_allowed_is_named_with_the_remedy() {
        assertThat(warningsOf(OnMethod.class))
                .singleElement()
                .asString()
                .contains(OnMethod.class.getName() + " has @RolesAllowed", "@JwtRequired(roles = ...)");
        assertThat(warningsOf(OnSuperclass.class)).hasSize(1);
    }

    @Test
    void other_beans_are_not_named() {
        assertThat(warningsOf(Token.class, Service.class, NoSessionBean.class)).isEmpty();
    }

    private static List<String> warningsOf(Class<?>... beans) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getMessage() != null && line.getMessage().contains("The session bean")) {
                    lines.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            TestContainer.with(beans)
                    .addBeanClass(TestUsers.Users.class)
                    .initialize()
                    .close();
        } finally {
            root.removeHandler(handler);
        }
        return lines;
    }

    @Path("a")
    @Stateless
    @RequestScoped
    static class OnMethod {

        @GET
        @RolesAllowed("admin")
        public String get() {
            return "";
        }
    }

    @RolesAllowed("admin")
    abstract static class Base {}

    @Path("a")
    @Stateless
    @RequestScoped
    static class OnSuperclass extends Base {}

    @Path("a")
    @Stateless
    @RequestScoped
    @JwtRequired(roles = "admin")
    static class Token {

        @GET
        @PermitAll
        public String get() {
            return "";
        }
    }

    @Stateless
    @RequestScoped
    @RolesAllowed("admin")
    static class Service {}

    @Path("a")
    @RequestScoped
    @RolesAllowed("admin")
    static class NoSessionBean {}
}
