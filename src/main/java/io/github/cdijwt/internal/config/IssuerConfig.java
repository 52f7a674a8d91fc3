package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.keys.FetchedKeys;
import io.github.cdijwt.internal.keys.IssuerTrust;
import io.github.cdijwt.internal.keys.KeyAddress;
import io.github.cdijwt.internal.keys.KeyLocation;
import io.github.cdijwt.internal.keys.format.KeyFault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of keys that an issuer publishes. */
final class IssuerConfig {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?:.*");
    private static final Clock CLOCK = Clock.systemUTC();

    private final ConfigReader reader;
    private final JwsAlgorithm algorithm;
    private final OpenNetwork network;
    private final List<String> warnings;

    IssuerConfig(ConfigReader reader, JwsAlgorithm algorithm, OpenNetwork network, List<String> warnings) {
        this.reader = reader;
        this.algorithm = algorithm;
        this.network = network;
        this.warnings = warnings;
    }

    /** The keys that are fetched; empty if no address is given. If a setting has a fault, the set is empty. */
    Optional<Keys> keys() {
        Optional<String> text = reader.value(Setting.JWKS_LOCATION).map(String::strip);
        if (text.isEmpty()) {
            warnWithoutAddress();
        }
        return text.map(this::fetched);
    }

    /** Warns about a setting that only fetched keys use. */
    void warnWithoutAddress() {
        warnAboutAuthorities("there is no " + Setting.JWKS_LOCATION.key());
    }

    private Keys fetched(String text) {
        try {
            KeyAddress address = address(text);
            if (address.isOpen()) {
                network.warn(Setting.JWKS_LOCATION, address.toString());
            }
            if (!address.isSecure()) {
                warnAboutAuthorities(Setting.JWKS_LOCATION.key() + " is not https");
            }
            return new FetchedKeys(algorithm, address, address.isSecure() ? trust() : IssuerTrust.ofTheJdk(), CLOCK);
        } catch (KeyFault fault) {
            reader.fault(fault.words());
            return KeySet.NONE;
        }
    }

    private KeyAddress address(String text) throws KeyFault {
        try {
            if (!WEB_ADDRESS.matcher(text).matches()) {
                throw new KeyFault(KeyLocation.of(text) + " is not an https address, which this setting needs: "
                        + Setting.VERIFY_KEY_LOCATION.key() + " takes a path, file: or classpath:");
            }
            return KeyAddress.of(text, network.isAllowed());
        } catch (KeyFault fault) {
            throw fault.at(Setting.JWKS_LOCATION.key() + ":");
        }
    }

    private IssuerTrust trust() throws KeyFault {
        Optional<String> text = reader.value(Setting.JWKS_CA_LOCATION).map(String::strip);
        if (text.isEmpty()) {
            return IssuerTrust.ofTheJdk();
        }
        String key = Setting.JWKS_CA_LOCATION.key() + ":";
        try {
            KeyLocation location = KeyLocation.of(text.get(), true);
            if (location.isAddress()) {
                throw new KeyFault("is an address, but this certificate must not come from the network:"
                        + " write a path, file: or classpath:");
            }
            return IssuerTrust.in(location, CLOCK);
        } catch (KeyFault fault) {
            throw fault.at(key);
        }
    }

    private void warnAboutAuthorities(String reason) {
        if (reader.isGiven(Setting.JWKS_CA_LOCATION)) {
            warnings.add(Setting.JWKS_CA_LOCATION.key() + " is set but has no effect, because " + reason);
        }
    }
}
