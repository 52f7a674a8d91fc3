package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.Refusals;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Handles the exceptions of hooks. A {@link JwtException} is a rejection by the application. Any other exception is a
 * failure: it is logged once, here, and the client sees none of its details.
 */
public final class HookFailures {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");
    private static final int MAX_CAUSES = 16;
    /** Limit in characters for one message, which may repeat text that a client sent. */
    private static final int MAX_MESSAGE = 1_000;
    /** Limit for one exception. An endless recursion would fill the log without adding information. */
    private static final int MAX_FRAMES = 200;

    private static final String MASK = "***";
    // A JSON object in base64url starts like this. An application may put a prefix before its tokens.
    private static final Pattern JWS = Pattern.compile("(?<![A-Za-z0-9])ey[AIJ][A-Za-z0-9_-]{6,}+[A-Za-z0-9_.-]*+");
    private static final Pattern REFRESH_TOKEN = Pattern.compile("cjr_[A-Za-z0-9_-]{6,}+");
    /** In the data of a session, which the exception of a store may repeat. */
    private static final Pattern SALT = Pattern.compile("(salt\\W{1,9})[A-Za-z0-9_-]{22}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private HookFailures() {}

    /** Returns the rejection for an exception. A failure is logged without the secrets. */
    public static JwtException refusal(Throwable thrown, String what, @Nullable String... secrets) {
        return refusalIn(thrown).orElseGet(() -> {
            log(what + " failed with an unexpected exception; responded with 500: ", thrown, secrets);
            return Refusals.couldNotCheck();
        });
    }

    /**
     * Does the same for code that received a password. Its exceptions may contain the password in a form that masking
     * cannot find: quoted for SQL, encoded or in part. So their messages are logged only at level DEBUG.
     */
    public static JwtException refusalWithoutMessages(Throwable thrown, String what, @Nullable String... secrets) {
        return refusalIn(thrown).orElseGet(() -> {
            logWithoutMessages(what + " failed with an unexpected exception; responded with 500: ", thrown, secrets);
            return Refusals.couldNotCheck();
        });
    }

    /** Logs a failure without the secrets. */
    static void log(String what, Throwable thrown, @Nullable String... secrets) {
        LOGGER.log(Level.ERROR, what + trace(thrown, true, secrets));
    }

    /** Logs a failure, with the messages of its exceptions only at level DEBUG. */
    static void logWithoutMessages(String what, Throwable thrown, @Nullable String... secrets) {
        LOGGER.log(Level.ERROR, what + trace(thrown, false) + "\n(The exception messages are logged at level DEBUG.)");
        if (LOGGER.isLoggable(Level.DEBUG)) {
            LOGGER.log(
                    Level.DEBUG,
                    "cdi-jwt: the same failure with its exception messages: " + trace(thrown, true, secrets));
        }
    }

    /** Finds the rejection that an exception is or wraps. Enterprise beans and transactions wrap exceptions. */
    public static Optional<JwtException> refusalIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof JwtException refusal) {
                return Optional.of(refusal);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /**
     * Formats the stack trace by hand, because {@code printStackTrace} would print messages with their secrets and line
     * breaks.
     */
    private static String trace(Throwable thrown, boolean messages, @Nullable String... secrets) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            trace.append(i == 0 ? "" : "\nCaused by: ").append(cause.getClass().getName());
            if (messages && cause.getMessage() != null) {
                trace.append(": ").append(cut(mask(cause.getMessage(), secrets)));
            }
            appendFrames(trace, cause.getStackTrace());
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static void appendFrames(StringBuilder trace, StackTraceElement[] frames) {
        Arrays.stream(frames)
                .limit(MAX_FRAMES)
                .forEach(frame -> trace.append("\n\tat ").append(frame));
        if (frames.length > MAX_FRAMES) {
            trace.append("\n\t... ").append(frames.length - MAX_FRAMES).append(" more");
        }
    }

    /** Cuts a message that is already masked. Masking after the cut would miss half a secret. */
    private static String cut(String message) {
        if (message.length() <= MAX_MESSAGE) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(MAX_MESSAGE - 1)) ? MAX_MESSAGE - 1 : MAX_MESSAGE;
        return message.substring(0, end) + "... (" + message.length() + " characters)";
    }

    private static String mask(String text, @Nullable String... secrets) {
        String masked = text;
        for (String secret : secrets) {
            if (secret != null && !secret.isEmpty()) {
                masked = masked.replace(secret, MASK).replace(StrictJson.escape(secret), MASK);
            }
        }
        // Code that parses or creates a token may put parts of that token into an exception message.
        return CONTROL.matcher(maskTokens(masked)).replaceAll(HookFailures::escape);
    }

    static String maskTokens(String text) {
        String masked =
                REFRESH_TOKEN.matcher(JWS.matcher(text).replaceAll(MASK)).replaceAll(MASK);
        return SALT.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
    }

    private static String escape(MatchResult control) {
        return String.format("\\\\u%04x", (int) control.group().charAt(0));
    }
}
