package io.github.cdijwt.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"jwt_state.sql", "jwt_state_postgresql.sql", "jwt_state_mariadb.sql"})
    void there_are_statements_without_comments_for_each_database(String file) {
        assertThat(StateTable.statements("META-INF/cdi-jwt/" + file))
                .hasSize(3)
                .noneMatch(statement -> statement.contains("--"))
                .first()
                .asString()
                .contains("CREATE TABLE jwt_state");
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, jwt_state_postgresql.sql",
        "MariaDB, jwt_state_mariadb.sql",
        "MySQL, jwt_state_mariadb.sql",
        "H2, jwt_state.sql",
        "Oracle, jwt_state.sql",
    })
    void the_file_depends_on_the_product(String product, String file) throws SQLException {
        assertThat(StateTable.file(sourceOf(product))).isEqualTo("META-INF/cdi-jwt/" + file);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void the_table_is_committed_if_the_pool_does_not_commit_by_itself(boolean autocommit, int commits)
            throws SQLException {
        try (TestSource source = TestSource.empty()) {
            source.autocommit(autocommit);
            StateTable.create(source.dataSource());
            assertThat(source.rows()).isZero();
            assertThat(source.commits()).isEqualTo(commits);
        }
    }

    private static DataSource sourceOf(String product) {
        DatabaseMetaData data = returning(DatabaseMetaData.class, product);
        return returning(DataSource.class, returning(Connection.class, data));
    }

    /** An object whose methods return this value, except those without a result. */
    private static <T> T returning(Class<T> type, Object value) {
        return type.cast(Proxy.newProxyInstance(
                StateTableTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == void.class ? null : value));
    }
}
