package io.github.cdijwt.internal.rest.start;

import io.github.cdijwt.internal.config.LogSettings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Logs how the application is protected, for a review. It is one message, so that the messages of other threads are not in
 * between, and a log that shows the time of each message stays readable.
 */
@ApplicationScoped
public class StartLog {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    /** An application that does not start has nothing to review. */
    private static final int AFTER_ALL_CHECKS = 4_100;

    // Parameters, so that they are created only after the checks.
    void log(
            @Observes @Priority(AFTER_ALL_CHECKS) Startup event,
            TokenFacts tokens,
            EndpointFacts endpoints,
            StateFacts state,
            SwitchedOff off,
            LogSettings settings,
            ResourceLines resources) {
        if (!LOGGER.isLoggable(Level.INFO)) {
            return;
        }
        Facts facts = new Facts();
        tokens.addKeysTo(facts);
        endpoints.addTo(facts);
        tokens.addUseTo(facts);
        state.addTo(facts);
        facts.add("switched off", off.text());
        if (settings.isForDeveloper()) {
            addTo(facts, resources);
        }
        LOGGER.log(Level.INFO, "cdi-jwt: this application is protected with" + facts);
    }

    private static void addTo(Facts facts, ResourceLines resources) {
        List<String> lines = resources.lines();
        facts.addAll(
                resources.knowApplication()
                        ? "resources"
                        : "resources (without the annotations of the Application, which is not a bean)",
                lines.isEmpty() ? List.of("none that is a bean") : lines);
    }
}
