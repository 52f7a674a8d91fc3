package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.config.ConfigReader;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.config.Setting;
import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.jws.JsonProviderCheck;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.token.JwtSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stops a faulty deployment before its first request, and logs the main settings of a valid one. */
@ApplicationScoped
public class StartUp {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    @Inject
    Event<DeploymentCheck> checks;

    @Inject
    SettingsBeans settings;

    // Instances, so that they are created only after the check.
    @Inject
    Instance<JwtSettings> tokenSettings;

    @Inject
    Instance<HttpSettings> httpSettings;

    @Inject
    Instance<Identities> identities;

    @Inject
    Instance<Optional<SessionSettings>> sessionSettings;

    @Inject
    Instance<Optional<CookieSettings>> cookieSettings;

    @Inject
    Instance<StatePlace> place;

    @Inject
    Instance<ChosenClock> clock;

    // Not in the build compatible extension, which runs on Quarkus at build time, without the settings of run time.
    void start(@Observes Startup event) {
        DeploymentCheck check = new DeploymentCheck(settings.hasLoginEndpoint(), settings.hasSessions());
        checks.fire(check);
        JsonProviderCheck.fault().ifPresent(check::fault);
        settings.warnings().forEach(warning -> LOGGER.log(Level.WARNING, warning));
        if (!check.faults().isEmpty()) {
            throw new DeploymentException("cdi-jwt cannot start:"
                    + check.faults().stream().map(fault -> "\n  - " + fault).collect(Collectors.joining()));
        }
        Optional<SessionSettings> sessions = sessionSettings.get();
        if (sessions.isPresent() && place.get().isMemory()) {
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: sessions are kept in the memory of this server: they end when it restarts, and other servers"
                            + " do not know them");
        }
        clock.get().read();
        LOGGER.log(Level.INFO, summary(tokenSettings.get(), httpSettings.get(), sessions));
    }

    private String summary(JwtSettings tokens, HttpSettings http, Optional<SessionSettings> sessions) {
        String login = http.authUrlRule()
                .map(rule -> "login at POST " + rule + " (" + http.authEndpoint() + ")")
                .orElse("no login endpoint");
        String keys = http.jwksUrlRule().map(rule -> ", public keys at " + rule).orElse("");
        return "cdi-jwt: " + tokens.algorithm() + ", " + login + keys + ", tokens live " + tokens.expirationDelta()
                + ", " + summary(sessions, http) + cookies(http) + ", leeway "
                + tokens.leeway() + ", schemes " + String.join(" and ", http.schemes()) + ", realm "
                + ConfigReader.quoted(http.realm())
                + ", identities "
                + identities.get().type().getName() + strangers(tokens);
    }

    private String cookies(HttpSettings http) {
        return cookieSettings
                .get()
                .map(some -> ", tokens in the cookie " + some.name()
                        + (some.readsHeader() ? " or the Authorization header" : "")
                        + (sessionSettings.get().isPresent()
                                ? ""
                                : http.logoutUrlRule()
                                        .map(rule -> ", logout at POST " + rule)
                                        .orElse("")))
                .orElse("");
    }

    private String summary(Optional<SessionSettings> sessions, HttpSettings http) {
        return sessions.map(some ->
                        "sessions live " + text(some.idle()) + " without a refresh and at most " + text(some.lifetime())
                                + " (" + place.get().description() + ")"
                                + http.refreshUrlRule()
                                        .map(rule -> ", refresh at POST " + rule)
                                        .orElse("")
                                + http.logoutUrlRule()
                                        .map(rule -> ", logout at POST " + rule)
                                        .orElse(""))
                .orElse("no sessions (" + Setting.REFRESH_EXPIRATION_DELTA.key() + " switches them on)");
    }

    /** A duration with its days, as it is usually set. */
    private static String text(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }

    /** Several applications may get the same secret from one environment variable. */
    private static String strangers(JwtSettings tokens) {
        boolean anyone = !tokens.algorithm().isAsymmetric()
                && tokens.issuer().isEmpty()
                && tokens.audience().isEmpty();
        return anyone
                ? "; any application with this secret accepts these tokens, and this one accepts theirs (unless "
                        + Setting.ISSUER.key() + " and " + Setting.AUDIENCE.key() + " are set)"
                : "";
    }
}
