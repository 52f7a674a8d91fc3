package servers;

/** What a server needs is not on this machine. */
final class NotHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotHereException(String message) {
        super(message);
    }
}
