package mpjwt;

import java.util.Optional;
import servers.WildFly;

/** WildFly, with its default configuration. */
public final class WildFlyChecker extends WarChecker {

    public WildFlyChecker() {
        super(new WildFly());
    }

    /** WildFly checks the role without asking for a token first. */
    @Override
    public int withoutToken() {
        return 403;
    }

    /** WildFly treats an unknown key as a server error and does not log it. */
    @Override
    public int withUnknownKey() {
        return 500;
    }

    /** By default, WildFly does not check roles: a request without a token would be accepted. */
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
