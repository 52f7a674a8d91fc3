package fromfilter.before;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

@Provider
@Secured
@Priority(Priorities.AUTHENTICATION)
public class JwtFilter implements ContainerRequestFilter {

    static final Key KEY = new HmacKey(System.getenv("JWT_SECRET").getBytes(StandardCharsets.UTF_8));

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            request.abortWith(Response.status(401).build());
            return;
        }
        try {
            request.setProperty(
                    "claims",
                    new JwtConsumerBuilder()
                            .setVerificationKey(KEY)
                            .setRequireExpirationTime()
                            .build()
                            .processToClaims(header.substring("Bearer ".length())));
        } catch (InvalidJwtException e) {
            request.abortWith(Response.status(401).build());
        }
    }
}
