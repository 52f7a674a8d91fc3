package chat;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.Tokens;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import quickstart.User;

/** Accepts connections from the pages of this application only, and finds the user by the cookie. */
public class ChatHandshake extends ServerEndpointConfig.Configurator {

    /** The name counts at the start and after a semicolon: a page of a subdomain can put it behind a comma. */
    private static final Pattern COOKIE = Pattern.compile("(?:^|;)[ \\t]*__Host-jwt=([^;]*)");

    @Override
    public boolean checkOrigin(String origin) {
        return ConfigProvider.getConfig().getValue("chat.origin", String.class).equals(origin);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Map<String, Object> properties = config.getUserProperties();
        properties.remove(Caller.class.getName());
        // Payara splits a header at its commas, but a browser sends only one.
        String cookies = String.join(",", request.getHeaders().getOrDefault("Cookie", List.of()));
        caller(cookies).ifPresent(caller -> properties.put(Caller.class.getName(), caller));
    }

    private static Optional<Caller> caller(String cookies) {
        List<String> found =
                COOKIE.matcher(cookies).results().map(cookie -> cookie.group(1)).toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        Tokens tokens = CDI.current().select(Tokens.class).get();
        try {
            User user = tokens.identity(found.get(0), User.class);
            Instant end = tokens.principal(found.get(0)).expiresAt().orElse(Instant.MAX);
            return Optional.of(new Caller(user, end));
        } catch (JwtException e) {
            // Thrown from here, it would be a response with 500.
            return Optional.empty();
        }
    }
}
