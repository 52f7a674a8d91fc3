package faults;

import io.github.cdijwt.CurrentIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quickstart.User;

/** Would keep the first caller's identity for all later callers. */
@ApplicationScoped
public class KeepsRecord {

    @Inject
    @CurrentIdentity
    User user;
}
