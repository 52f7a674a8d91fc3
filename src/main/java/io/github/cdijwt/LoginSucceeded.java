package io.github.cdijwt;

import java.util.Objects;

/**
 * A CDI event: somebody has logged in and been given a token. Observers are called one after the other before the answer is
 * sent, and cannot change it: what they throw is logged.
 *
 * @param account the username that was given
 */
public record LoginSucceeded(String account) {

    /** An event. */
    public LoginSucceeded {
        Objects.requireNonNull(account, "account");
    }
}
