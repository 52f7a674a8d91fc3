package mpjwt;

import java.util.Optional;
import servers.WildFly;

/** WildFly, with its default configuration. */
public final class WildFlyChecker extends WarChecker {

    public WildFlyChecker() {
        super(new WildFly());
    }

    /** What asks for roles there refuses by itself, and asks for no token. */
    @Override
    public int withoutToken() {
        return 403;
    }

    /** It takes that for a fault of its own, and says nothing of it in its log. */
    @Override
    public int withUnknownKey() {
        return 500;
    }

    /** By itself it asks for no roles: whoever has no token at all would be let in. */
    @Override
    Optional<String> webXml() {
        return Optional.of("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <context-param>
                    <param-name>resteasy.role.based.security</param-name>
                    <param-value>true</param-value>
                  </context-param>
                </web-app>
                """);
    }
}
