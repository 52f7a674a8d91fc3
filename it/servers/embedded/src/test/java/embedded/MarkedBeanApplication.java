package embedded;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import shapes.ListedApplication;

/** Protects everything but the login, and is a bean, as some servers require. */
@ApplicationScoped
@ApplicationPath("/api")
@JwtRequired(realm = "Everything")
public class MarkedBeanApplication extends ListedApplication {}
