package databases;

import org.junit.jupiter.api.Nested;

class NodesTest {

    @Nested
    class WithPostgres extends Nodes {
        WithPostgres() {
            super(Database.POSTGRESQL);
        }
    }

    @Nested
    class WithMariaDb extends Nodes {
        WithMariaDb() {
            super(Database.MARIADB);
        }
    }
}
