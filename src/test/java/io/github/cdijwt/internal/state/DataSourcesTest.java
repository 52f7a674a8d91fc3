package io.github.cdijwt.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.cdi.TestUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Named;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataSourcesTest {

    private static final String SETTING = "jwt.data-source";

    @AfterEach
    void reset() {
        System.clearProperty(SETTING);
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }

    @Test
    void the_default_data_source_is_the_only_one() {
        assertThat(urlOf("default", Unnamed.class)).isEqualTo("jdbc:h2:mem:unnamed");
    }

    @Test
    void the_default_data_source_may_have_a_name_if_it_is_the_only_one() {
        assertThat(urlOf("default", Users.class)).isEqualTo("jdbc:h2:mem:users");
    }

    @Test
    void the_default_data_source_of_several_is_the_one_without_a_name() {
        assertThat(urlOf("default", Unnamed.class, Users.class)).isEqualTo("jdbc:h2:mem:unnamed");
    }

    @Test
    void a_data_source_is_found_by_the_name_of_its_bean() {
        assertThat(urlOf("users", Unnamed.class, Users.class)).isEqualTo("jdbc:h2:mem:users");
    }

    @Test
    void a_data_source_is_requested_once() {
        System.setProperty(SETTING, "default");
        try (WeldContainer container = container(Unnamed.class)) {
            DataSources sources = container.select(DataSources.class).get();
            assertThat(sources.get()).isSameAs(sources.get());
        }
    }

    @Test
    void a_wrong_name_is_reported_with_those_that_exist() {
        assertFault(
                "accounts",
                "There is no bean of type DataSource with the name \"accounts\"; the beans are \"users\", "
                        + Unnamed.class.getName() + " without a name",
                Unnamed.class,
                Users.class);
    }

    @Test
    void without_any_data_source_the_fault_says_what_to_do() {
        assertFault(
                "default",
                "There is no bean of type DataSource without a name; there are none at all: write a producer, or the JNDI"
                        + " name of a data source of the server, such as java:comp/DefaultDataSource");
    }

    @Test
    void two_data_sources_without_a_name_are_reported() {
        assertFault("default", "There are several beans of type DataSource without a name", Unnamed.class, Other.class);
    }

    @Test
    void a_bean_that_is_null_so_far_is_requested_again() {
        System.setProperty(SETTING, "default");
        Late.source = null;
        try (WeldContainer container = container(Late.class)) {
            DataSources sources = container.select(DataSources.class).get();
            assertThat(sources.find()).isEmpty();
            assertThatIllegalStateException().isThrownBy(sources::get).withMessageContaining("is null");
            Late.source = source("late");
            assertThat(sources.find()).isPresent();
        }
    }

    @Test
    void a_data_source_is_found_by_its_jndi_name() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
        assertThat(urlOf("java:comp/users")).isEqualTo("jdbc:h2:mem:jndi");
        assertThat(urlOf("jdbc/users")).isEqualTo("jdbc:h2:mem:jndi");
    }

    @Test
    void a_wrong_jndi_name_is_reported() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
        assertFault("jdbc/accounts", "There is no data source with the JNDI name \"jdbc/accounts\"");
        assertFault(
                "jdbc/text",
                "The JNDI name \"jdbc/text\" belongs to an object of type java.lang.String, not to a DataSource");
    }

    @Test
    void without_jndi_a_jndi_name_is_reported() {
        assertFault("java:comp/DefaultDataSource", "There is no data source with the JNDI name");
    }

    private static String urlOf(String name, Class<?>... beans) {
        System.setProperty(SETTING, name);
        try (WeldContainer container = container(beans)) {
            return ((JdbcDataSource) container.select(DataSources.class).get().get()).getURL();
        }
    }

    private static void assertFault(String name, String sentence, Class<?>... beans) {
        System.setProperty(SETTING, name);
        try (WeldContainer container = container(beans)) {
            DataSources sources = container.select(DataSources.class).get();
            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(sources::get)
                    .withMessageStartingWith("cdi-jwt cannot use jwt.data-source: " + sentence);
        }
    }

    private static WeldContainer container(Class<?>... beans) {
        return TestContainer.with(TestUsers.Users.class).addBeanClasses(beans).initialize();
    }

    private static JdbcDataSource source(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name);
        return source;
    }

    @ApplicationScoped
    public static class Unnamed {
        // Dependent, so that a test sees the object itself.
        @Produces
        @Dependent
        DataSource dataSource() {
            return source("unnamed");
        }
    }

    @ApplicationScoped
    public static class Other {
        @Produces
        DataSource dataSource() {
            return source("other");
        }
    }

    @ApplicationScoped
    public static class Users {
        @Produces
        @Named("users")
        DataSource dataSource() {
            return source("users");
        }
    }

    @ApplicationScoped
    public static class Late {
        private static @Nullable DataSource source;

        @Produces
        @Nullable
        DataSource dataSource() {
            return source;
        }
    }

    /** A naming service with one data source. */
    public static final class Names implements InitialContextFactory {
        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {
                @Override
                public Object lookup(String name) throws NamingException {
                    if (name.endsWith("text")) {
                        return name;
                    }
                    if (!name.endsWith("users")) {
                        throw new NameNotFoundException(name);
                    }
                    return source("jndi");
                }
            };
        }
    }
}
