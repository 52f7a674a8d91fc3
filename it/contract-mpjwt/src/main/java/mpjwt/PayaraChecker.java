package mpjwt;

import servers.Payara;

/** Payara Micro. */
public final class PayaraChecker extends WarChecker {

    public PayaraChecker() {
        super(new Payara());
    }
}
