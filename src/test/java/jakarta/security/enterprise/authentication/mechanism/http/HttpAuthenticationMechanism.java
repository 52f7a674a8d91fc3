package jakarta.security.enterprise.authentication.mechanism.http;

/** The interface by which an application authenticates callers. */
public interface HttpAuthenticationMechanism {}
