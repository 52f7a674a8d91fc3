package io.github.cdijwt.internal.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the authentication schemes that the {@code Authorization} header may name (RFC 9110, section 11.1). */
final class Schemes {

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private Schemes() {}

    /** Returns the schemes in their order; at least one. */
    static List<String> read(ConfigReader reader) {
        String written = reader.text(Setting.AUTH_HEADER_PREFIX);
        String remedy = ": write one or more schemes separated by commas, such as "
                + Setting.AUTH_HEADER_PREFIX.defaultValue().orElseThrow();
        if (Setting.isNone(written)) {
            reader.fault(
                    Setting.AUTH_HEADER_PREFIX,
                    reader.shown(Setting.AUTH_HEADER_PREFIX, written) + " accepts no header" + remedy);
        }
        List<String> schemes = new ArrayList<>();
        // Schemes are ASCII, and equal in any letter case.
        Set<String> seen = new TreeSet<>();
        for (String scheme :
                Arrays.stream(written.split(",", -1)).map(String::strip).toList()) {
            if (!TOKEN.matcher(scheme).matches()) {
                reader.fault(
                        Setting.AUTH_HEADER_PREFIX,
                        reader.shown(Setting.AUTH_HEADER_PREFIX, scheme) + " is not an authentication scheme" + remedy);
            } else if (!seen.add(scheme.toLowerCase(Locale.ROOT))) {
                reader.fault(
                        Setting.AUTH_HEADER_PREFIX,
                        reader.shown(Setting.AUTH_HEADER_PREFIX, scheme)
                                + " occurs more than once (letter case does not matter): write it once");
            }
            schemes.add(scheme);
        }
        return List.copyOf(schemes);
    }
}
