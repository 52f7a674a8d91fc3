package servers;

/** Thrown if this machine lacks something that a server needs. */
final class NotHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotHereException(String message) {
        super(message);
    }
}
