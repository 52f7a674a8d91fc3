package users.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import users.User;

/** Users in the table {@code users (id INT PRIMARY KEY, name VARCHAR(100) UNIQUE, password_hash VARCHAR(100))}. */
@ApplicationScoped
public class UserRepository {

    @Inject
    DataSource database;

    public Optional<User> findByName(String name) {
        return find("SELECT id, name, password_hash FROM users WHERE name = ?", name);
    }

    public Optional<User> findById(int id) {
        return find("SELECT id, name, password_hash FROM users WHERE id = ?", id);
    }

    private Optional<User> find(String sql, Object parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new User(row.getInt(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            // Not an empty Optional: the user may exist, and the response has to be 500 instead of 401.
            throw new IllegalStateException("The users cannot be read", e);
        }
    }
}
