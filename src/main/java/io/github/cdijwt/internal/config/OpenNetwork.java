package io.github.cdijwt.internal.config;

import java.util.List;

/** Decides whether public keys may be fetched over http from another machine. */
final class OpenNetwork {

    private final ConfigReader reader;
    private final List<String> warnings;
    private final boolean configured;
    private final boolean development;
    private boolean used;

    OpenNetwork(ConfigReader reader, Profiles profiles, List<String> warnings) {
        this.reader = reader;
        this.warnings = warnings;
        this.configured = reader.truth(Setting.JWKS_ALLOW_HTTP) && !reader.hasFault(Setting.JWKS_ALLOW_HTTP);
        this.development = profiles.areDevelopment();
    }

    boolean isAllowed() {
        return configured || development;
    }

    /** Warns that a setting has an http address of another machine. */
    void warn(Setting setting, String address) {
        used = true;
        warnings.add(setting.key() + ": " + address + " is not https, which "
                + (configured ? Setting.JWKS_ALLOW_HTTP.key() + " allows" : "only the profiles dev and test allow")
                + ": anyone on the network path could replace the keys, and act as any user");
    }

    void warnIfWithoutEffect() {
        if (configured && !used && reader.isGiven(Setting.JWKS_ALLOW_HTTP)) {
            warnings.add(Setting.JWKS_ALLOW_HTTP.key()
                    + " is true but has no effect, because no keys are fetched over http: remove it");
        }
    }
}
