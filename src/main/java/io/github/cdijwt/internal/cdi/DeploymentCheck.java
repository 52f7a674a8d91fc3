package io.github.cdijwt.internal.cdi;

import java.util.ArrayList;
import java.util.List;

/** Fired once at start, for whoever can be set up wrongly to say what is wrong: all of it is told in one message. */
public final class DeploymentCheck {

    private final boolean loginEndpoint;
    private final List<String> faults = new ArrayList<>();

    DeploymentCheck(boolean loginEndpoint) {
        this.loginEndpoint = loginEndpoint;
    }

    /** Whether the settings ask for a login endpoint. */
    public boolean hasLoginEndpoint() {
        return loginEndpoint;
    }

    /** Adds a fault: a sentence that says what is wrong and what to do. */
    public void fault(String sentence) {
        faults.add(sentence);
    }

    List<String> faults() {
        return faults;
    }
}
