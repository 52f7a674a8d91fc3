package chat;

import java.time.Instant;
import quickstart.User;

/** The user of a connection, and the end of the token that opened it. */
record Caller(User user, Instant end) {}
