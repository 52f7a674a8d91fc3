package accounts;

import io.github.cdijwt.Sessions;

/** Lets statements of cdi-jwt fail. */
public enum Fault {
    NONE {
        @Override
        void begin(Database database, Sessions sessions, User user) {}

        @Override
        void end(Database database) {}
    },

    /** Each statement fails. */
    NO_TABLE {
        @Override
        void begin(Database database, Sessions sessions, User user) {
            database.execute("ALTER TABLE jwt_state RENAME TO jwt_state_away");
        }

        @Override
        void end(Database database) {
            database.execute("ALTER TABLE jwt_state_away RENAME TO jwt_state");
        }
    },

    /** Sessions can be read and removed, but neither added nor changed. */
    NO_WRITES {
        @Override
        void begin(Database database, Sessions sessions, User user) {
            database.execute("ALTER TABLE jwt_state ADD CONSTRAINT no_writes CHECK (id NOT LIKE 's.%') NOCHECK");
        }

        @Override
        void end(Database database) {
            database.execute("ALTER TABLE jwt_state DROP CONSTRAINT no_writes");
        }
    },

    /** The last session of the user cannot be removed, because a row of the application refers to it. */
    NO_REMOVAL {
        @Override
        void begin(Database database, Sessions sessions, User user) {
            database.execute("CREATE TABLE devices (id VARCHAR(24) REFERENCES jwt_state (id))");
            database.execute(
                    "INSERT INTO devices VALUES (?)",
                    "s." + sessions.of(user).get(0).id());
        }

        @Override
        void end(Database database) {
            database.execute("DROP TABLE devices");
        }
    };

    abstract void begin(Database database, Sessions sessions, User user);

    abstract void end(Database database);
}
