package interop;

import servers.WildFly;

/** WildFly, with its default configuration. */
public final class WildFlyChecker extends WarChecker {

    public WildFlyChecker() {
        super(new WildFly());
    }
}
