package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.Refusals;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a hook that did not return: the application's refusal, or a fault. A fault is logged once, here, and the
 * client learns nothing of it.
 */
public final class HookFailures {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");
    private static final int MAX_CAUSES = 16;
    /** In characters, of one message: it may repeat what a client sent. */
    private static final int MAX_MESSAGE = 1_000;
    /** Of one exception: where a recursion has no end, a thousand are no better. */
    private static final int MAX_FRAMES = 200;

    private static final String MASK = "***";
    // Base64url of a JSON object begins like this, behind whatever an application puts before its tokens.
    private static final Pattern JWS = Pattern.compile("(?<![A-Za-z0-9])ey[AIJ][A-Za-z0-9_-]{6,}+[A-Za-z0-9_.-]*+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private HookFailures() {}

    /** The refusal that stands for an exception; the secrets are kept out of the log. */
    public static JwtException refusal(Throwable thrown, String what, @Nullable String... secrets) {
        return refusalIn(thrown).orElseGet(() -> {
            log(what + " could not be checked, and was answered with 500: ", thrown, secrets);
            return Refusals.couldNotCheck();
        });
    }

    /**
     * The same for code that was given a password, which it may show in variants that no mask knows: as SQL quotes it, encoded,
     * in part. So the messages of the exceptions are logged at level DEBUG only.
     */
    public static JwtException refusalWithoutMessages(Throwable thrown, String what, @Nullable String... secrets) {
        return refusalIn(thrown).orElseGet(() -> {
            logWithoutMessages(what + " could not be checked, and was answered with 500: ", thrown, secrets);
            return Refusals.couldNotCheck();
        });
    }

    /** Logs a fault; the secrets are kept out of it. */
    static void log(String what, Throwable thrown, @Nullable String... secrets) {
        LOGGER.log(Level.ERROR, what + trace(thrown, true, secrets));
    }

    /** Logs a fault, and what its exceptions say at level DEBUG only. */
    static void logWithoutMessages(String what, Throwable thrown, @Nullable String... secrets) {
        LOGGER.log(Level.ERROR, what + trace(thrown, false) + "\n(The messages are logged at level DEBUG.)");
        if (LOGGER.isLoggable(Level.DEBUG)) {
            LOGGER.log(Level.DEBUG, "cdi-jwt: the messages of this fault: " + trace(thrown, true, secrets));
        }
    }

    /** The refusal that an exception is or wraps, as enterprise beans and transactions do. */
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

    /** The stack trace, by hand: an exception's own text may repeat what it was given, line breaks and all. */
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

    /** Not before it is masked: half a secret would not be found. */
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
        // Whoever takes a token apart may complain of the parts, and of one that was only just made.
        return CONTROL.matcher(JWS.matcher(masked).replaceAll(MASK)).replaceAll(HookFailures::escape);
    }

    private static String escape(MatchResult control) {
        return String.format("\\\\u%04x", (int) control.group().charAt(0));
    }
}
