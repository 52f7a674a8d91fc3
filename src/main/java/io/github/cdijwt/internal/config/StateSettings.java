package io.github.cdijwt.internal.config;

import java.util.Optional;

/**
 * The store of sessions and failed logins. Every value has been checked.
 *
 * @param dataSource the data source of the database: {@code default}, the name of a bean, or a JNDI name; empty for the
 *     memory of this server
 * @param createsTable whether cdi-jwt creates the table if it is missing, as on a developer's machine and in a test
 */
public record StateSettings(Optional<String> dataSource, boolean createsTable) {

    static StateSettings read(ConfigReader reader, Profiles profiles) {
        Optional<String> name =
                reader.value(Setting.DATA_SOURCE).map(String::strip).filter(text -> !Setting.isNone(text));
        // The value is not shown, because the URL of a database may contain a password.
        name.filter(StateSettings::isUrl)
                .ifPresent(url -> reader.fault(
                        Setting.DATA_SOURCE,
                        "is a URL, not a data source: write default, the name of a bean, or a JNDI name such as"
                                + " jdbc/users"));
        return new StateSettings(name, profiles.areDevelopment());
    }

    private static boolean isUrl(String name) {
        return name.regionMatches(true, 0, "jdbc:", 0, 5) || name.contains("://");
    }

    /** Whether the data source has a JNDI name. */
    public static boolean isJndi(String name) {
        return name.indexOf(':') >= 0 || name.indexOf('/') >= 0;
    }
}
