package io.github.cdijwt.internal.cdi;

import java.util.ArrayList;
import java.util.List;

/**
 * An event fired once at start. Each part of the library that can be set up wrongly adds its faults, and one message
 * lists them all.
 */
public final class DeploymentCheck {

    private final boolean loginEndpoint;
    private final boolean sessions;
    private final List<String> faults = new ArrayList<>();

    DeploymentCheck(boolean loginEndpoint, boolean sessions) {
        this.loginEndpoint = loginEndpoint;
        this.sessions = sessions;
    }

    /** Whether the login endpoint is enabled in the settings. */
    public boolean hasLoginEndpoint() {
        return loginEndpoint;
    }

    /** Whether sessions are switched on in the settings. */
    public boolean hasSessions() {
        return sessions;
    }

    /** Adds a fault: a sentence with the problem and its remedy. */
    public void fault(String sentence) {
        faults.add(sentence);
    }

    List<String> faults() {
        return faults;
    }
}
