package interop;

import java.util.Optional;
import servers.WildFly;

/** WildFly, with its default configuration. */
public final class WildFlyChecker extends WarChecker {

    public WildFlyChecker() {
        super(new WildFly());
    }

    /** Its roles are asked for where it is too late to ask who calls. */
    @Override
    public int withoutToken() {
        return 403;
    }

    /** It takes that for a fault of its own, and says nothing of it in its log. */
    @Override
    public int withUnknownKey() {
        return 500;
    }

    /** By itself it looks at no roles here, not even for a token of nobody. */
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
