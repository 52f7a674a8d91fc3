package accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the application, which also has the sessions. */
@ApplicationScoped
public class Database {

    /** The statements for H2. */
    private static final String TABLE = "META-INF/cdi-jwt/jwt_state.sql";

    @Inject
    @Any
    Instance<DataSource> beans;

    /** Creates the table of cdi-jwt, and before it the database if that is missing. */
    void create() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(TABLE)) {
            String sql = new String(Objects.requireNonNull(file, TABLE).readAllBytes(), StandardCharsets.UTF_8);
            for (String statement : sql.replaceAll("(?m)^--.*$", "").strip().split(";", -1)) {
                if (!statement.isBlank()) {
                    execute(named("accounts.founder"), statement);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql, Object... parameters) {
        execute(named("jwt.data-source"), sql, parameters);
    }

    int number(String sql, Object parameter) {
        try (Connection connection = named("jwt.data-source").getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource source, String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The data source that a setting names. */
    private DataSource named(String setting) {
        String name = ConfigProvider.getConfig().getValue(setting, String.class);
        if (name.equals("default")) {
            return beans.select(Default.Literal.INSTANCE).get();
        }
        if (!name.contains(":")) {
            return beans.select(NamedLiteral.of(name)).get();
        }
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
