package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.keys.DevelopmentSecret;
import io.github.cdijwt.internal.keys.KeyLocation;
import io.github.cdijwt.internal.keys.KeyPlace;
import io.github.cdijwt.internal.keys.LocatedKeys;
import io.github.cdijwt.internal.keys.format.KeyFault;
import io.github.cdijwt.internal.keys.format.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** Reads the settings of the keys, checks that they fit together, and loads the keys. */
final class KeyConfig {

    private static final List<Setting> SECRETS = List.of(Setting.SECRET_KEY, Setting.SECRET_KEY_LOCATION);
    private static final List<Setting> FILES_OF_PAIRS =
            List.of(Setting.SIGN_KEY, Setting.SIGN_KEY_LOCATION, Setting.VERIFY_KEY, Setting.VERIFY_KEY_LOCATION);
    private static final List<Setting> PAIRS = Stream.concat(FILES_OF_PAIRS.stream(), Stream.of(Setting.JWKS_LOCATION))
            .toList();

    private static final Clock CLOCK = Clock.systemUTC();

    private final ConfigReader reader;
    private final JwsAlgorithm algorithm;
    private final Profiles profiles;
    private final List<String> warnings;
    private final OpenNetwork network;
    private final IssuerConfig issuer;
    private final Keys keys;

    KeyConfig(ConfigReader reader, JwsAlgorithm algorithm, Profiles profiles, List<String> warnings) {
        this.reader = reader;
        this.algorithm = algorithm;
        this.profiles = profiles;
        this.warnings = warnings;
        this.network = new OpenNetwork(reader, profiles, warnings);
        this.issuer = new IssuerConfig(reader, algorithm, network, warnings);
        List<Setting> misplaced = (algorithm.isAsymmetric() ? SECRETS : PAIRS)
                .stream().filter(reader::isGiven).toList();
        if (misplaced.isEmpty()) {
            this.keys = algorithm.isAsymmetric() ? pairs() : secret();
        } else {
            this.keys = KeySet.NONE;
            // If the algorithm is unknown, another one was substituted, and these faults would mislead.
            if (!reader.hasFault(Setting.ALGORITHM)) {
                misplaced.forEach(this::refuse);
            }
        }
        network.warnIfWithoutEffect();
    }

    Keys keys() {
        return keys;
    }

    /** Whether this application can issue tokens. */
    boolean signs() {
        return !algorithm.isAsymmetric()
                || reader.isGiven(Setting.SIGN_KEY_LOCATION)
                || reader.isGiven(Setting.SIGN_KEY);
    }

    /** Whether this application has public keys to publish. */
    boolean publishes() {
        return algorithm.isAsymmetric() && signs();
    }

    private void refuse(Setting setting) {
        reader.fault(
                setting,
                "must not be set when " + Setting.ALGORITHM.key() + " is " + algorithm + ", which "
                        + (algorithm.isAsymmetric()
                                ? "uses no secret: remove it"
                                : "uses a secret: remove it, or use an algorithm with key pairs, such as RS256"));
    }

    private Keys pairs() {
        Optional<Keys> fetched = issuer.keys();
        if (fetched.isPresent()) {
            FILES_OF_PAIRS.forEach(other -> refuseBoth(Setting.JWKS_LOCATION, other));
            return fetched.get();
        }
        refuseBoth(Setting.SIGN_KEY, Setting.SIGN_KEY_LOCATION);
        refuseBoth(Setting.VERIFY_KEY, Setting.VERIFY_KEY_LOCATION);
        warnAboutPackedKey();
        List<KeyPlace> places = new ArrayList<>();
        place(Setting.SIGN_KEY, KeyPlace.Role.SIGN).ifPresent(places::add);
        place(Setting.SIGN_KEY_LOCATION, KeyPlace.Role.SIGN).ifPresent(places::add);
        place(Setting.VERIFY_KEY, KeyPlace.Role.VERIFY).ifPresent(places::add);
        place(Setting.VERIFY_KEY_LOCATION, KeyPlace.Role.VERIFY).ifPresent(places::add);
        if (places.isEmpty() && PAIRS.stream().noneMatch(reader::isGiven)) {
            reader.fault(
                    Setting.SIGN_KEY_LOCATION,
                    "is not set, nor are " + Setting.VERIFY_KEY_LOCATION.key() + " and " + Setting.JWKS_LOCATION.key()
                            + ": set the first to make tokens with " + algorithm
                            + ", or one of the others to verify tokens of another service");
        }
        return located(places);
    }

    private void refuseBoth(Setting one, Setting other) {
        if (reader.isGiven(one) && reader.isGiven(other)) {
            reader.fault(other, "cannot be combined with " + one.key() + ": keep one");
        }
    }

    /** Repositories of code and of artifacts have more readers than a server. */
    private void warnAboutPackedKey() {
        if (reader.isInApplication(Setting.SIGN_KEY) && !profiles.areDevelopment()) {
            warnings.add(Setting.SIGN_KEY.key() + " is in a file of the application, so everyone who can read the"
                    + " application could make tokens with it: set the environment variable JWT_SIGN_KEY, and replace"
                    + " the key");
        }
    }

    private Keys secret() {
        issuer.warnWithoutAddress();
        Optional<String> text = reader.value(Setting.SECRET_KEY);
        Optional<KeyPlace> place = place(Setting.SECRET_KEY_LOCATION, KeyPlace.Role.SECRET);
        if (reader.isGiven(Setting.SECRET_KEY_LOCATION)) {
            refuseBoth(Setting.SECRET_KEY, Setting.SECRET_KEY_LOCATION);
            return located(place.stream().toList());
        }
        if (text.isPresent()) {
            Optional<String> fault = Secrets.fault(text.get(), algorithm);
            fault.ifPresent(what -> reader.fault(Setting.SECRET_KEY, what));
            if (fault.isPresent()) {
                return KeySet.NONE;
            }
            Secrets.warning(text.get()).ifPresent(what -> warnings.add(Setting.SECRET_KEY.key() + " " + what));
            return keyOf(text.get().getBytes(StandardCharsets.UTF_8));
        }
        return random();
    }

    private Keys random() {
        if (profiles.areDevelopment()) {
            warnings.add(Setting.SECRET_KEY.key() + " is not set, and the profile is dev or test: tokens are signed"
                    + " with a random key, which lasts until the end of this "
                    + (profiles.areDevMode() ? "JVM" : "run"));
        } else {
            reader.fault(
                    Setting.SECRET_KEY,
                    "is not set (a value that holds ${...} reads as absent): " + Secrets.HOW_TO_MAKE_ONE);
        }
        return keyOf(profiles.areDevMode() ? DevelopmentSecret.kept() : DevelopmentSecret.once());
    }

    private Keys keyOf(byte[] secret) {
        JwsKey key = JwsKey.signing(algorithm, Optional.empty(), new SecretKeySpec(secret, algorithm.name()));
        return KeySet.of(Optional.of(key), List.of(key));
    }

    private Optional<KeyPlace> place(Setting setting, KeyPlace.Role role) {
        Optional<String> text = reader.value(setting).map(String::strip);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new KeyPlace(setting.key(), role, location(setting, role, text.get())));
        } catch (KeyFault fault) {
            reader.fault(setting, fault.words());
            return Optional.empty();
        }
    }

    private KeyLocation location(Setting setting, KeyPlace.Role role, String text) throws KeyFault {
        if (setting == Setting.SIGN_KEY || setting == Setting.VERIFY_KEY) {
            return KeyLocation.given(text);
        }
        // Only public keys may cross an open network.
        KeyLocation location = KeyLocation.of(text, role == KeyPlace.Role.VERIFY && network.isAllowed());
        if (location.isOpen()) {
            network.warn(setting, location.toString());
        }
        return location;
    }

    private Keys located(List<KeyPlace> places) {
        try {
            if (places.isEmpty()) {
                return KeySet.NONE;
            }
            Keys located = new LocatedKeys(algorithm, places, CLOCK);
            places.forEach(place -> warnings.addAll(place.warnings()));
            return located;
        } catch (KeyFault fault) {
            reader.fault(fault.words());
            return KeySet.NONE;
        }
    }
}
