package accounts;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Logins;
import io.github.cdijwt.Sessions;
import jakarta.json.JsonValue;

/** A change to the sessions of a user in a transaction, or a look at them. */
public enum Work {
    END_ALL {
        @Override
        void run(User user, String refreshToken, Sessions sessions, Logins logins) {
            sessions.endAll(user);
        }
    },

    END {
        @Override
        void run(User user, String refreshToken, Sessions sessions, Logins logins) {
            sessions.end(user, sessions.of(user).get(0).id());
        }
    },

    LOGOUT {
        @Override
        void run(User user, String refreshToken, Sessions sessions, Logins logins) {
            sessions.logout(refreshToken);
        }
    },

    START {
        @Override
        void run(User user, String refreshToken, Sessions sessions, Logins logins) {
            sessions.start(user);
        }
    },

    LOGIN {
        @Override
        void run(User user, String refreshToken, Sessions sessions, Logins logins) {
            logins.login(new Credentials(user.username(), Users.PASSWORD, JsonValue.EMPTY_JSON_OBJECT));
        }
    },

    FAILED_LOGIN {
        @Override
        void run(User user, String refreshToken, Sessions sessions, Logins logins) {
            logins.login(new Credentials(user.username(), "wrong", JsonValue.EMPTY_JSON_OBJECT));
        }
    },

    REFRESH {
        @Override
        void run(User user, String refreshToken, Sessions sessions, Logins logins) {
            sessions.refresh(refreshToken);
        }
    },

    LIST {
        @Override
        void run(User user, String refreshToken, Sessions sessions, Logins logins) {
            sessions.of(user);
        }
    };

    abstract void run(User user, String refreshToken, Sessions sessions, Logins logins);
}
