package io.github.cdijwt;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A refusal, with the words that the client is answered: any hook or resource may throw one, bare or wrapped in another
 * exception; in a {@code WebApplicationException} of a resource, that is the answer. It is answered by the
 * {@link io.github.cdijwt.spi.ErrorHandler}.
 *
 * <p>It is an answer more than a fault, and a server under attack makes many of them: it carries no stack trace.
 */
public class JwtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int UNAUTHORIZED = 401;

    /** The HTTP status. */
    private final int status;

    /** What is wrong. */
    private final String error;

    /** The reason. */
    private final String description;

    /** Headers of the answer, in a type that is serializable as exceptions are. */
    private final TreeMap<String, String> headers;

    /**
     * A refusal with status 401.
     *
     * @param error what is wrong, in two or three words
     * @param description the reason, in a sentence that may be shown to the client
     */
    public JwtException(String error, String description) {
        this(error, description, UNAUTHORIZED);
    }

    /**
     * A refusal.
     *
     * @param error what is wrong, in two or three words
     * @param description the reason, in a sentence that may be shown to the client
     * @param status the HTTP status
     */
    public JwtException(String error, String description, int status) {
        this(error, description, status, Map.of());
    }

    /**
     * A refusal with headers.
     *
     * @param error what is wrong, in two or three words
     * @param description the reason, in a sentence that may be shown to the client
     * @param status the HTTP status
     * @param headers headers for the answer; a {@code WWW-Authenticate} among them replaces our own challenge
     */
    public JwtException(String error, String description, int status, Map<String, String> headers) {
        super(error + ": " + description, null, false, false);
        this.error = Objects.requireNonNull(error, "error");
        this.description = Objects.requireNonNull(description, "description");
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
    }

    /**
     * The HTTP status of the answer.
     *
     * @return the status, 401 unless another was given
     */
    public int status() {
        return status;
    }

    /**
     * What is wrong, in two or three words.
     *
     * @return the member {@code error} of the default answer
     */
    public String error() {
        return error;
    }

    /**
     * The reason.
     *
     * @return the member {@code description} of the default answer
     */
    public String description() {
        return description;
    }

    /**
     * Headers for the answer.
     *
     * @return the headers, looked up in any letter case; empty where none were given
     */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
