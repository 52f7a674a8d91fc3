package interop;

import java.util.Optional;
import servers.WildFly;

/** WildFly, with its default configuration. */
public final class WildFlyChecker extends WarChecker {

    public WildFlyChecker() {
        super(new WildFly());
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
