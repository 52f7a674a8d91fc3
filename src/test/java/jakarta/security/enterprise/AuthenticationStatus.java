package jakarta.security.enterprise;

/** The results of an authentication. */
public enum AuthenticationStatus {
    NOT_DONE,
    SEND_FAILURE
}
