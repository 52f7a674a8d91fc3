package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.session.SessionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the settings of sessions, which exist only if {@code jwt.refresh-expiration-delta} is set. */
final class SessionConfig {

    /** The settings that have no effect without sessions. */
    private static final List<Setting> ONLY_WITH_SESSIONS = List.of(
            Setting.SESSION_EXPIRATION_DELTA,
            Setting.REFRESH_GRACE,
            Setting.REFRESH_URL_RULE,
            Setting.LOGOUT_URL_RULE,
            Setting.MAX_SESSIONS,
            Setting.VERIFY_SESSION);

    private static final Duration LONGEST_GRACE = Duration.ofMinutes(1);

    private final ConfigReader reader;
    private final Duration expirationDelta;
    private final boolean signs;
    private final boolean hasCookies;
    private final List<String> warnings;

    /**
     * Creates a reader.
     *
     * @param expirationDelta the lifetime of access tokens
     * @param signs whether this application can sign tokens
     * @param hasCookies whether this application sets cookies, which a logout deletes even if there are no sessions
     */
    SessionConfig(
            ConfigReader reader, Duration expirationDelta, boolean signs, boolean hasCookies, List<String> warnings) {
        this.reader = reader;
        this.expirationDelta = expirationDelta;
        this.signs = signs;
        this.hasCookies = hasCookies;
        this.warnings = warnings;
    }

    Optional<SessionSettings> settings() {
        Setting idleSetting = Setting.REFRESH_EXPIRATION_DELTA;
        if (Setting.isNone(reader.text(idleSetting))) {
            ONLY_WITH_SESSIONS.stream()
                    .filter(setting -> !(hasCookies && setting == Setting.LOGOUT_URL_RULE))
                    .filter(setting -> !setting.defaultValue().equals(Optional.of(reader.text(setting))))
                    .forEach(setting -> warnings.add(setting.key() + " is set but has no effect, because there are no"
                            + " sessions without " + idleSetting.key()));
            return Optional.empty();
        }
        Duration idle = reader.duration(idleSetting);
        Duration lifetime = reader.duration(Setting.SESSION_EXPIRATION_DELTA);
        checkTimes(idle, lifetime);
        if (!signs) {
            reader.fault(
                    idleSetting,
                    "is set, but this application has no key to sign tokens with: set "
                            + Setting.SIGN_KEY_LOCATION.key() + ", or remove " + idleSetting.key());
        }
        return Optional.of(new SessionSettings(
                idle, lifetime, grace(idle), reader.count(Setting.MAX_SESSIONS), reader.truth(Setting.VERIFY_SESSION)));
    }

    private void checkTimes(Duration idle, Duration lifetime) {
        // The replacement of a faulty value must not be compared.
        if (reader.hasFault(Setting.REFRESH_EXPIRATION_DELTA)) {
            return;
        }
        if (!reader.hasFault(Setting.EXPIRATION_DELTA) && idle.compareTo(expirationDelta) <= 0) {
            reader.fault(
                    Setting.REFRESH_EXPIRATION_DELTA,
                    "is not longer than " + Setting.EXPIRATION_DELTA.key()
                            + ", so a session would end before its access token: write a longer time, such as P7D");
        }
        if (!reader.hasFault(Setting.SESSION_EXPIRATION_DELTA) && idle.compareTo(lifetime) > 0) {
            reader.fault(
                    Setting.REFRESH_EXPIRATION_DELTA,
                    "is longer than " + Setting.SESSION_EXPIRATION_DELTA.key()
                            + ", after which the session ends anyway: write a shorter time, such as P7D");
        }
    }

    private Duration grace(Duration idle) {
        Duration grace = reader.duration(Setting.REFRESH_GRACE);
        if (grace.compareTo(LONGEST_GRACE) > 0) {
            reader.fault(
                    Setting.REFRESH_GRACE,
                    "is longer than " + LONGEST_GRACE
                            + ", so a stolen refresh token could be used unnoticed for that long: write a shorter time");
        }
        // Within the grace, a refresh does not renew the session.
        if (!reader.hasFault(Setting.REFRESH_EXPIRATION_DELTA)
                && !reader.hasFault(Setting.REFRESH_GRACE)
                && grace.multipliedBy(2).compareTo(idle) > 0) {
            reader.fault(
                    Setting.REFRESH_GRACE,
                    "is more than half of " + Setting.REFRESH_EXPIRATION_DELTA.key()
                            + ", so a session could end although it is refreshed: write a shorter time");
        }
        if (grace.isZero()) {
            warnings.add(
                    Setting.REFRESH_GRACE.key() + " is zero: a client that repeats a refresh after a lost response,"
                            + " or refreshes in two tabs at once, is logged out. Write PT10S unless that is intended");
        }
        return grace;
    }
}
