package recipes.jpa;

import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.github.cdijwt.internal.store.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Map;

/** JPA as a server has it: Hibernate with JTA, and an entity manager for each transaction. */
@ApplicationScoped
public class Entities {

    private static final int CONNECTIONS = 16;

    /** A new database with the table of the jar. */
    @Produces
    @ApplicationScoped
    AgroalDataSource pool() throws SQLException {
        TransactionSynchronizationRegistry registry =
                jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();
        AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(config -> config.maxSize(CONNECTIONS)
                        .transactionIntegration(
                                new NarayanaTransactionIntegration(TransactionManager.transactionManager(), registry))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl("jdbc:h2:mem:recipes;DB_CLOSE_DELAY=-1"))));
        StateTable.create(pool);
        return pool;
    }

    @Produces
    @ApplicationScoped
    EntityManagerFactory factory(AgroalDataSource pool) {
        return Persistence.createEntityManagerFactory("sessions", Map.of("jakarta.persistence.jtaDataSource", pool));
    }

    @Produces
    @TransactionScoped
    EntityManager entities(EntityManagerFactory factory) {
        return factory.createEntityManager();
    }

    void close(@Disposes EntityManager entities) {
        entities.close();
    }

    void close(@Disposes EntityManagerFactory factory) {
        factory.close();
    }

    void close(@Disposes AgroalDataSource pool) {
        pool.close();
    }
}
