package interop;

import java.util.List;
import servers.Liberty;

/** Open Liberty, with one feature more. */
public final class LibertyChecker extends WarChecker {

    public LibertyChecker() {
        super(new Liberty(List.of("mpJwt-2.1")));
    }
}
