package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.keys.format.KeyFault;
import java.time.Clock;

/** Fetches a document in a process of its own, whose names of hosts come from a file. */
public final class FetchingProgram {

    private FetchingProgram() {}

    /** Prints the document or the fault. The arguments are the address and, if it is not http, the authorities. */
    public static void main(String... arguments) {
        try {
            IssuerTrust trust = arguments.length < 2
                    ? IssuerTrust.ofTheJdk()
                    : IssuerTrust.in(KeyLocation.of(arguments[1]), Clock.systemUTC());
            System.out.write(BoundedGet.bytes(KeyAddress.of(arguments[0], true).uri(), trust));
            System.out.flush();
        } catch (KeyFault | java.io.IOException fault) {
            System.out.print(fault.getMessage());
        }
    }
}
