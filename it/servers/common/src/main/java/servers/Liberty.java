package servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import servers.Matrix.Made;

/** Open Liberty, with the features that the README names. */
public final class Liberty extends WarServer {

    private final String more;

    public Liberty() {
        this("");
    }

    /** Takes XML to add to the configuration. */
    public Liberty(String more) {
        this.more = more;
    }

    @Override
    public String name() {
        return "Open Liberty";
    }

    @Override
    public int longestHeader() {
        return 32_768;
    }

    @Override
    public ServerProcess start(Wars wars) throws IOException {
        Path server = Files.createDirectories(wars.work().resolve("usr/servers/tests"));
        Files.writeString(server.resolve("server.xml"), configuration(wars));
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("WLP_USER_DIR", wars.work().resolve("usr").toString());
        environment.put("WLP_OUTPUT_DIR", wars.work().resolve("out").toString());
        ServerProcess process = ServerProcess.start(
                wars.work(),
                environment,
                Java.server(
                                "-Xmx768m",
                                // The options that Open Liberty's own start script uses.
                                "@" + home.resolve("lib/platform/java/java9.options"),
                                "-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"),
                                "-jar",
                                home.resolve("bin/tools/ws-server.jar").toString(),
                                "tests")
                        .words());
        process.await(Pattern.compile("CWWKF0011I"));
        for (String name : wars.names()) {
            // Applications start or fail in any order.
            process.await(Pattern.compile("CWWKZ00(01I|02E|12I): .* " + name + "(?![\\w-])"));
        }
        return process;
    }

    private String configuration(Wars wars) {
        return """
                <server>
                  <featureManager>
                    <feature>cdi-4.0</feature>
                    <feature>restfulWS-3.1</feature>
                    <feature>servlet-6.0</feature>
                    <feature>enterpriseBeansLite-4.0</feature>
                    <feature>jsonb-3.0</feature>
                    <feature>mpConfig-3.1</feature>
                    <feature>jdbc-4.3</feature>
                    <feature>websocket-2.1</feature>
                  </featureManager>
                  <library id="h2"><file name="%2$s"/></library>
                  <dataSource id="DefaultDataSource" type="javax.sql.DataSource">
                    <jdbcDriver libraryRef="h2" javax.sql.DataSource="org.h2.jdbcx.JdbcDataSource"/>
                    <properties URL="jdbc:h2:mem:tests;DB_CLOSE_DELAY=-1" user="sa" password="sa"/>
                  </dataSource>
                  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%1$d" httpsPort="-1">
                    <httpOptions readTimeout="5s"/>
                  </httpEndpoint>
                  <logging consoleLogLevel="INFO"/>
                  <applicationManager startTimeout="120s"/>
                  <applicationMonitor updateTrigger="disabled"/>
                %3$s
                %4$s
                </server>
                """.formatted(
                        wars.port(),
                        DataSources.driver(),
                        wars.files().stream().map(Liberty::deployed).collect(Collectors.joining("\n")),
                        more);
    }

    private static String deployed(Path file) {
        String name = Wars.nameOf(file);
        return file.toString().endsWith(".ear")
                ? "  <enterpriseApplication id=\"%1$s\" location=\"%2$s\"/>".formatted(name, file)
                // Applications that define data sources need their driver in a library of the server.
                : "  <webApplication id=\"%1$s\" contextRoot=\"/%1$s\" location=\"%2$s\">%3$s</webApplication>"
                        .formatted(
                                name,
                                file,
                                name.startsWith("database") ? "<classloader commonLibraryRef=\"h2\"/>" : "");
    }

    @Override
    public Optional<ApiServer> withOpenApi() {
        return Optional.of(
                new Liberty("<featureManager><feature>mpOpenAPI-3.1</feature></featureManager>").describing());
    }

    @Override
    boolean takesEars() {
        return true;
    }

    @Override
    public Set<Made> makes() {
        return EnumSet.allOf(Made.class);
    }

    @Override
    public boolean hasDefaultDataSource() {
        return true;
    }

    @Override
    public boolean goesOnWithoutFeature() {
        return true;
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.CDI_JWT;
    }

    @Override
    public RoleCheck roleCheckIfTold() {
        return RoleCheck.BOTH;
    }

    @Override
    public String advice() {
        return "Features `cdi-4.0`, `restfulWS-3.1`, `jsonb-3.0` and `mpConfig-3.1`."
                + " If the application fails to start, each URL responds with 404: check the log."
                + " Add `<httpOptions readTimeout=\"5s\"/>` to the `httpEndpoint`: Open Liberty cannot break off a read,"
                + " and a slow login body keeps others out for its 60 seconds.";
    }
}
