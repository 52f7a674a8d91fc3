package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.keys.format.Secrets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Reads values of each type from MicroProfile Config. It collects all faults, so that one message can list them. A
 * faulty value is replaced by a harmless one, which is never used.
 */
public final class ConfigReader {

    private static final Duration LONGEST = Duration.ofDays(36_500);
    /** In a folder named config, Quarkus and Helidon read files from outside the application. */
    private static final Pattern APPLICATION_FILE = Pattern.compile("(?s)(?!.*config[/\\\\](application|microprofile))"
            + ".*(microprofile-config|application)(-\\w+)?\\.(properties|ya?ml).*");

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}|1000");
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "off", "0");

    private final Config config;
    private final Set<String> faults = new LinkedHashSet<>();

    ConfigReader(Config config) {
        this.config = config;
    }

    /** The faults, one sentence each: the setting, the fault and the remedy. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    void fault(Setting setting, String what) {
        faults.add(setting.key() + ": " + what);
    }

    /** Adds a fault whose text already names the setting. */
    void fault(String sentence) {
        faults.add(sentence);
    }

    boolean isGiven(Setting setting) {
        return value(setting).isPresent();
    }

    boolean hasFault(Setting setting) {
        return faults.stream().anyMatch(fault -> fault.startsWith(setting.key() + ": "));
    }

    /** A value, or a part of it, for a message. A secret in the wrong setting must not get into the log. */
    String shown(Setting setting, String part) {
        String whole = text(setting);
        boolean hidden = Secrets.mayBe(whole)
                || value(Setting.SECRET_KEY)
                        .filter(secret -> isPartOf(part, secret) || isPartOf(secret, whole))
                        .isPresent();
        return hidden ? "the value (not shown because it may be a secret)" : quoted(part);
    }

    /** Short parts are ignored, since they occur in other values by chance. */
    private static boolean isPartOf(String part, String whole) {
        return part.length() > 5 && whole.contains(part);
    }

    public static String quoted(String value) {
        return '"' + value.replaceAll("\\p{Cntrl}", "?") + '"';
    }

    /** Whether the value is in a configuration file that is usually packed in the application. */
    boolean isInApplication(Setting setting) {
        try {
            String source = config.getConfigValue(setting.key()).getSourceName();
            return source != null && APPLICATION_FILE.matcher(source).matches();
        } catch (RuntimeException e) {
            // Without a known source there is nothing to warn about.
            return false;
        }
    }

    /** The unchanged value; empty if it is absent or blank. */
    Optional<String> value(Setting setting) {
        try {
            return config.getOptionalValue(setting.key(), String.class).filter(text -> !text.isBlank());
        } catch (RuntimeException e) {
            // The exception's message may contain the value, which may be the secret.
            fault(
                    setting,
                    "could not be read (" + e.getClass().getSimpleName() + "): write a plain value, without ${...}");
            return setting.defaultValue();
        }
    }

    String text(Setting setting) {
        return value(setting).map(String::strip).or(setting::defaultValue).orElse("");
    }

    boolean truth(Setting setting) {
        String text = text(setting).toLowerCase(Locale.ROOT);
        // MicroProfile Config reads any unknown value as false, so a misspelt true would switch off a check.
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            fault(setting, shown(setting, text) + " is neither true nor false: write one of them");
        }
        return !FALSE.contains(text);
    }

    Duration duration(Setting setting) {
        String text = text(setting);
        try {
            Duration duration = text.matches("\\d+") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text);
            boolean whole = duration.equals(Duration.ofSeconds(duration.toSeconds()));
            if (whole && !duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
            fault(
                    setting,
                    shown(setting, text) + " is out of range: write whole seconds, from 0 to " + LONGEST.toSeconds());
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            fault(
                    setting,
                    shown(setting, text) + " is not a duration: write seconds, such as 300, or ISO 8601, such as PT5M");
        }
        return Duration.ofMinutes(1);
    }

    /** A number from 1 to 1000; empty if the value is "none". */
    OptionalInt count(Setting setting) {
        return Setting.isNone(text(setting)) ? OptionalInt.empty() : OptionalInt.of(number(setting, ", or none"));
    }

    /** A number from 1 to 1000. */
    int number(Setting setting) {
        return number(setting, "");
    }

    private int number(Setting setting, String alternative) {
        String text = text(setting);
        if (!COUNT.matcher(text).matches()) {
            fault(setting, shown(setting, text) + " is not a number from 1 to 1000: write one" + alternative);
            return 1;
        }
        return Integer.parseInt(text);
    }

    List<String> list(Setting setting) {
        String text = text(setting);
        if (Setting.isNone(text)) {
            return List.of();
        }
        List<String> items =
                Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
        if (items.contains("")) {
            fault(setting, shown(setting, text) + " has an empty item: write names separated by commas, or none");
        }
        return items;
    }
}
