package io.github.cdijwt.internal.state;

import io.github.cdijwt.internal.config.Setting;
import io.github.cdijwt.internal.config.StateSettings;
import io.github.cdijwt.internal.store.StateTable;
import io.github.cdijwt.spi.StateStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Checks the data source at start. A wrong name stops the deployment. A database that is away or has no table does not, because
 * it may start later, and migrations may run later.
 */
@ApplicationScoped
public class DatabaseStart {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private static final int AFTER_OTHER_CHECKS = 4_000;

    private static final String NOTHING = "s.";

    /** In the URL of a database, which a driver may repeat. */
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|pwd)=[^&;,\\s]*");

    @Inject
    Instance<StateSettings> settings;

    @Inject
    Instance<StateStore> own;

    @Inject
    Instance<States> states;

    @Inject
    DataSources sources;

    private boolean isChecked;

    void start(@Observes @Priority(AFTER_OTHER_CHECKS) Startup event) {
        if (sources.areOfQuarkus()) {
            check();
        }
    }

    /**
     * Checks the data source, if the settings name one. Further calls do nothing, unless the data source was not found.
     *
     * @throws jakarta.enterprise.inject.spi.DeploymentException if there is no such data source
     */
    public synchronized void check() {
        if (!isChecked && settings.get().dataSource().isPresent()) {
            checkOnce();
        }
        isChecked = true;
    }

    private void checkOnce() {
        if (!own.isUnsatisfied()) {
            LOGGER.log(
                    Level.WARNING,
                    Setting.DATA_SOURCE.key()
                            + " is set but has no effect, because the application has a StateStore of its own");
            return;
        }
        Optional<DataSource> source = sources.find();
        if (source.isEmpty()) {
            LOGGER.log(
                    Level.WARNING,
                    Setting.DATA_SOURCE.key() + ": the bean is null so far. It is requested again at its first use");
        } else if (!hasTable() && !(settings.get().createsTable() && isCreated(source.get()))) {
            warn(source.get());
        }
    }

    private boolean hasTable() {
        return failure().isEmpty();
    }

    /** Why the table cannot be read. */
    private Optional<Throwable> failure() {
        try {
            states.get().endpoint().find(NOTHING);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Optional.ofNullable(e.getCause()).orElse(e));
        }
    }

    /** Another server may create the table at the same time. */
    private boolean isCreated(DataSource source) {
        try {
            StateTable.create(source);
            LOGGER.log(
                    Level.INFO,
                    "cdi-jwt: created the table jwt_state, as always in the profiles dev and test if it is missing");
        } catch (SQLException | RuntimeException e) {
            LOGGER.log(Level.DEBUG, "cdi-jwt: the table jwt_state could not be created", e);
        }
        return hasTable();
    }

    private void warn(DataSource source) {
        failure()
                .ifPresent(failure -> LOGGER.log(
                        Level.WARNING,
                        "cdi-jwt: the table jwt_state cannot be read ("
                                + PASSWORD.matcher(failure.toString()).replaceAll("$1=***")
                                + "). Until it can, requests that need it get the response 500. If it is missing,"
                                + " create it with " + file(source) + " from the cdi-jwt jar"));
    }

    private static String file(DataSource source) {
        try {
            return StateTable.file(source);
        } catch (SQLException | RuntimeException e) {
            return "one of the files jwt_state*.sql in " + StateTable.FOLDER;
        }
    }
}
