package servers;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;

/** The data sources that an application defines: databases of H2 in memory. */
public final class DataSources {

    private static final String STAYS = ";DB_CLOSE_DELAY=-1";

    private DataSources() {}

    /** The driver. */
    static Path driver() {
        return Archives.jarOf(JdbcDataSource.class);
    }

    /** The URLs of the data sources of a shape, by name. */
    public static Map<String, String> of(Shape shape) {
        return switch (shape) {
            case DATABASE_NAMED -> Map.of("accounts", "jdbc:h2:mem:named" + STAYS);
            case DATABASE_EMPTY -> Map.of("accounts", "jdbc:h2:mem:empty" + STAYS);
            case DATABASE_AWAY ->
                Map.of("accounts", "jdbc:h2:mem:away;IFEXISTS=TRUE", "founder", "jdbc:h2:mem:away" + STAYS);
            default -> Map.of();
        };
    }

    /** The deployment descriptor of a web application with data sources. */
    static String webXml(Map<String, String> dataSources) {
        return dataSources.entrySet().stream()
                .map(source -> definition(source.getKey(), source.getValue()))
                .collect(Collectors.joining(
                        "",
                        "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">\n",
                        "</web-app>\n"));
    }

    private static String definition(String name, String url) {
        return """
                  <data-source>
                    <name>java:app/jdbc/%s</name>
                    <class-name>%s</class-name>
                    <url>%s</url>
                    <user>sa</user>
                    <password>sa</password>
                  </data-source>
                """.formatted(name, JdbcDataSource.class.getName(), url);
    }
}
