package io.github.cdijwt.internal.state;

import io.github.cdijwt.internal.config.ConfigReader;
import io.github.cdijwt.internal.config.Setting;
import io.github.cdijwt.internal.config.StateSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the data source of {@code jwt.data-source} once and keeps it, because threads of the application may have no access to
 * JNDI. Nothing may call it in an observer of {@code Startup} except on Quarkus: on other servers, JNDI names are not bound
 * yet, and GlassFish would create the application's producer of the data source too early.
 */
@ApplicationScoped
public class DataSources {

    private static final String DEFAULT = "default";

    /** The one injection point for data sources. It also keeps Quarkus from removing their beans. */
    @Inject
    @Any
    Instance<DataSource> all;

    @Inject
    Instance<StateSettings> settings;

    private volatile @Nullable DataSource found;

    /**
     * The data source.
     *
     * @throws DeploymentException if there is no data source with the name in the settings
     * @throws IllegalStateException if the data source does not exist yet
     */
    public DataSource get() {
        return find().orElseThrow(() -> new IllegalStateException("The data source "
                + ConfigReader.quoted(settings.get().dataSource().orElse("")) + " is null: its producer returns null"));
    }

    /** Whether this container is Quarkus. */
    boolean areOfQuarkus() {
        return all.getClass().getName().startsWith("io.quarkus.");
    }

    /**
     * The data source; empty if its bean is null so far.
     *
     * @throws DeploymentException if there is no data source with the name in the settings
     */
    Optional<DataSource> find() {
        DataSource known = found;
        return known == null ? resolveOnce() : Optional.of(known);
    }

    /** The bean may be dependent, and then each further one would have a pool of its own. */
    private synchronized Optional<DataSource> resolveOnce() {
        if (found == null) {
            found = resolve(settings.get().dataSource().orElseThrow());
        }
        return Optional.ofNullable(found);
    }

    private @Nullable DataSource resolve(String name) {
        if (StateSettings.isJndi(name)) {
            return lookUp(name);
        }
        Instance<DataSource> beans =
                name.equals(DEFAULT) ? all.select(Default.Literal.INSTANCE) : all.select(NamedLiteral.of(name));
        // CDI knows about alternatives.
        if (beans.isResolvable()) {
            return beans.get();
        }
        // A data source with a name is a default one too.
        List<? extends Instance.Handle<DataSource>> candidates = handles(beans)
                .filter(handle ->
                        !name.equals(DEFAULT) || nameOf(handle.getBean()).isEmpty())
                .toList();
        if (candidates.size() != 1) {
            throw fault("There " + (candidates.isEmpty() ? "is no bean" : "are several beans") + " of type DataSource "
                    + (name.equals(DEFAULT) ? "without a name" : "with the name " + ConfigReader.quoted(name)) + "; "
                    + existing());
        }
        return candidates.get(0).get();
    }

    // The name is from the settings, not from a client.
    @SuppressWarnings("BanJNDI")
    private static DataSource lookUp(String name) {
        try {
            Object object = new InitialContext().lookup(name);
            if (object instanceof DataSource source) {
                return source;
            }
            throw fault("The JNDI name " + ConfigReader.quoted(name) + " belongs to "
                    + (object == null
                            ? "null"
                            : "an object of type " + object.getClass().getName())
                    + ", not to a DataSource");
        } catch (NamingException e) {
            throw fault("There is no data source with the JNDI name " + ConfigReader.quoted(name) + " (" + e + ")");
        }
    }

    private String existing() {
        String names = handles(all)
                .map(handle -> nameOf(handle.getBean())
                        .map(ConfigReader::quoted)
                        .orElse(handle.getBean().getBeanClass().getName() + " without a name"))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "there are none at all: write a producer, or the JNDI name of a data source of the server, such as"
                        + " java:comp/DefaultDataSource"
                : "the beans are " + names;
    }

    private static Stream<? extends Instance.Handle<DataSource>> handles(Instance<DataSource> beans) {
        return beans.handlesStream();
    }

    private static Optional<String> nameOf(Bean<?> bean) {
        return bean.getQualifiers().stream()
                .filter(Named.class::isInstance)
                .map(qualifier -> ((Named) qualifier).value())
                .findFirst();
    }

    private static DeploymentException fault(String sentence) {
        return new DeploymentException("cdi-jwt cannot use " + Setting.DATA_SOURCE.key() + ": " + sentence);
    }
}
