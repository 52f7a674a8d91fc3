package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.config.TestConfigs.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateSettingsTest {

    private static final String SETTING = "jwt.data-source";

    @Test
    void there_is_no_data_source_by_default() {
        assertThat(with().stateSettings()).isEqualTo(new StateSettings(Optional.empty(), false));
        assertThat(with(SETTING, "none").stateSettings().dataSource()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"default", "users", "jdbc/users", "java:comp/DefaultDataSource", "java:jboss/datasources/users"})
    void a_data_source_has_the_name_of_a_bean_or_a_jndi_name(String name) {
        JwtConfig config = with(SETTING, " " + name + " ");
        assertThat(config.stateSettings().dataSource()).contains(name);
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/users?password=s3cret",
                "JDBC:h2:mem:users",
                "ldap://localhost/cn=users",
                "postgresql://joe:s3cret@localhost/users"
            })
    void a_url_is_a_fault_and_not_shown(String url) {
        assertOnlyFault(
                with(SETTING, url),
                "jwt.data-source: is a URL, not a data source: write default, the name of a bean, or a JNDI name such as"
                        + " jdbc/users");
    }

    @Test
    void the_table_is_created_in_development_and_tests_only() {
        assertThat(with("mp.config.profile", "dev").stateSettings().createsTable())
                .isTrue();
        assertThat(with("mp.config.profile", "test").stateSettings().createsTable())
                .isTrue();
        assertThat(with("mp.config.profile", "prod").stateSettings().createsTable())
                .isFalse();
    }

    @Test
    void a_data_source_without_any_use_causes_a_warning() {
        assertThat(with(SETTING, "users", "jwt.throttle-failures", "none").warnings())
                .anyMatch(warning -> warning.startsWith(SETTING + " is set but has no effect"));
        assertThat(with(SETTING, "users", "jwt.throttle-failures", "none", "jwt.refresh-expiration-delta", "P7D")
                        .warnings())
                .noneMatch(warning -> warning.startsWith(SETTING));
    }
}
