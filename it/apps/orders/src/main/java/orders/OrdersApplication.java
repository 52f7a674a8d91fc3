package orders;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Requires a token for all requests, unless a resource says otherwise. */
@ApplicationPath("/api")
@JwtRequired
public class OrdersApplication extends Application {}
