package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.Tokens;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** An application in a container, whose identity class is in the JDK. */
public final class ContainerApplication implements Consumer<String> {

    @Override
    public void accept(String unused) {
        try (WeldContainer container = TestContainer.with(Users.class)
                // Disables the shutdown hook of Weld SE, which servers do not have.
                .property(Weld.SHUTDOWN_HOOK_SYSTEM_PROPERTY, false)
                .initialize()) {
            Tokens tokens = container.select(Tokens.class).get();
            Map<String, Object> user = new HashMap<>(Map.of("id", 7));
            if (!tokens.identity(tokens.issue(user), Map.class).equals(user)) {
                throw new IllegalStateException("It is another one");
            }
        } finally {
            // Like a server.
            ConfigProviderResolver.instance().releaseConfig(ConfigProvider.getConfig());
        }
    }

    @ApplicationScoped
    static class Users implements IdentityHandler<Map<String, Object>> {

        @Override
        public Optional<Map<String, Object>> identity(JsonObject claims) {
            return Optional.of(Map.of("id", claims.getInt("identity")));
        }
    }
}
