package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.config.JwtConfig;
import io.github.cdijwt.internal.config.LogSettings;
import io.github.cdijwt.internal.config.LoginSettings;
import io.github.cdijwt.internal.config.RolesSettings;
import io.github.cdijwt.internal.config.StateSettings;
import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.internal.token.JwtSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Provides the settings as beans. If any setting has a fault, creating one of these beans fails. */
@ApplicationScoped
public class SettingsBeans {

    private JwtConfig config;

    // Not in the constructor, which some containers also call for their proxies.
    @PostConstruct
    void read() {
        config = new JwtConfig(ConfigProvider.getConfig());
    }

    @Produces
    @Singleton
    JwtSettings tokenSettings() {
        refuseFaults();
        return config.tokenSettings();
    }

    @Produces
    @Singleton
    HttpSettings httpSettings() {
        refuseFaults();
        return config.httpSettings();
    }

    @Produces
    @Singleton
    RolesSettings rolesSettings() {
        refuseFaults();
        return config.rolesSettings();
    }

    @Produces
    @Singleton
    Optional<SessionSettings> sessionSettings() {
        refuseFaults();
        return config.sessionSettings();
    }

    @Produces
    @Singleton
    Optional<CookieSettings> cookieSettings() {
        refuseFaults();
        return config.cookieSettings();
    }

    @Produces
    @Singleton
    LoginSettings loginSettings() {
        refuseFaults();
        return config.loginSettings();
    }

    @Produces
    @Singleton
    LogSettings logSettings() {
        refuseFaults();
        return config.logSettings();
    }

    @Produces
    @Singleton
    StateSettings stateSettings() {
        refuseFaults();
        return config.stateSettings();
    }

    @Produces
    @Singleton
    ThrottleSettings throttleSettings() {
        refuseFaults();
        return config.throttleSettings();
    }

    @Produces
    @Singleton
    Keys keys() {
        refuseFaults();
        return config.keys();
    }

    void check(@Observes DeploymentCheck check) {
        config.faults().forEach(check::fault);
    }

    /** This also works if the settings have faults. */
    boolean hasLoginEndpoint() {
        return config.httpSettings().authUrlRule().isPresent();
    }

    /** This also works if the settings have faults. */
    boolean hasSessions() {
        return config.sessionSettings().isPresent();
    }

    List<String> warnings() {
        return config.warnings();
    }

    private void refuseFaults() {
        if (!config.faults().isEmpty()) {
            throw new IllegalStateException("The settings of cdi-jwt are invalid: " + config.faults());
        }
    }
}
