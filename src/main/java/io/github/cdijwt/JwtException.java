package io.github.cdijwt;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Rejects a request with a status and a text of your choice. Any hook or resource may throw it, directly or wrapped in
 * another exception. The {@link io.github.cdijwt.spi.ErrorHandler} makes the response. If a resource wraps it in a
 * {@code WebApplicationException}, the response of that exception is sent instead.
 *
 * <p>It has no stack trace, because it describes a response rather than a failure, and a server under attack throws it
 * very often.
 *
 * <pre>{@code
 * if (user.isLocked()) {
 *     throw new JwtException("Account locked", "Ask the support to unlock the account", 403);
 * }
 * }</pre>
 *
 * @since 1.0
 */
public class JwtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int UNAUTHORIZED = 401;

    /** The HTTP status. */
    private final int status;

    /** A short name of the error. */
    private final String error;

    /** The reason, in a sentence. */
    private final String description;

    /** Headers of the response. The field's type is serializable, because exceptions are. */
    private final TreeMap<String, String> headers;

    /**
     * Rejects a request with status 401.
     *
     * @param error a short name of the error, in two or three words
     * @param description the reason, in a sentence that may be shown to the client
     */
    public JwtException(String error, String description) {
        this(error, description, UNAUTHORIZED);
    }

    /**
     * Rejects a request.
     *
     * @param error a short name of the error, in two or three words
     * @param description the reason, in a sentence that may be shown to the client
     * @param status the HTTP status
     */
    public JwtException(String error, String description, int status) {
        this(error, description, status, Map.of());
    }

    /**
     * Rejects a request with a status and headers.
     *
     * @param error a short name of the error, in two or three words
     * @param description the reason, in a sentence that may be shown to the client
     * @param status the HTTP status
     * @param headers headers for the response; a {@code WWW-Authenticate} header replaces the default challenge
     */
    public JwtException(String error, String description, int status, Map<String, String> headers) {
        super(null, null, false, false);
        this.error = Objects.requireNonNull(error, "error");
        this.description = Objects.requireNonNull(description, "description");
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
    }

    /**
     * The error and its description, for logs.
     *
     * @return both, with a colon between them
     */
    @Override
    public String getMessage() {
        // Not made by the constructor, because few rejections are logged with it.
        return error + ": " + description;
    }

    /**
     * The HTTP status of the response.
     *
     * @return the status; 401 by default
     */
    public int status() {
        return status;
    }

    /**
     * A short name of the error.
     *
     * @return the property {@code error} of the default response
     */
    public String error() {
        return error;
    }

    /**
     * The reason, in a sentence.
     *
     * @return the property {@code description} of the default response
     */
    public String description() {
        return description;
    }

    /**
     * Headers for the response.
     *
     * @return the headers, with case-insensitive names; empty by default
     */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * The kind of rejection. The default response, the events and the log have the same constant.
     *
     * @return {@link RefusalReason#APPLICATION}, unless cdi-jwt itself rejects the request or a subclass overrides this
     *     method
     */
    public RefusalReason reason() {
        return RefusalReason.APPLICATION;
    }
}
