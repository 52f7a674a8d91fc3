package servers;

import org.junit.jupiter.api.Nested;

class TransactionsTest {

    @Nested
    class WithTheDefaultDataSource extends Transactions {
        WithTheDefaultDataSource() {
            super(Shape.DATABASE);
        }
    }

    @Nested
    class WithANamedDataSource extends Transactions {
        WithANamedDataSource() {
            super(Shape.DATABASE_NAMED);
        }
    }
}
