package servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import servers.Matrix.Made;

/** WildFly, with its default configuration. */
public final class WildFly extends WarServer {

    /** The options that WildFly's own start script uses. */
    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/com.sun.net.ssl.internal.ssl=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final String configuration;

    public WildFly() {
        this("standalone.xml");
    }

    private WildFly(String configuration) {
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "WildFly";
    }

    @Override
    public ServerProcess start(Wars wars) throws IOException {
        Path base = wars.work().resolve("standalone");
        Folder.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        wars.moveTo(base.resolve("deployments"));
        ServerProcess process = ServerProcess.start(
                wars.work(),
                ENVIRONMENT,
                Java.server("-Xmx768m")
                        .and(OPENED)
                        .and(
                                "-Djboss.home.dir=" + home,
                                "-Djboss.server.base.dir=" + base,
                                "-Djboss.bind.address=127.0.0.1",
                                "-Djboss.bind.address.management=127.0.0.1",
                                "-Djboss.http.port=" + wars.port(),
                                "-Djboss.https.port=" + ServerProcess.freePort(),
                                "-Djboss.management.http.port=" + ServerProcess.freePort(),
                                "-Dorg.jboss.boot.log.file=" + base.resolve("boot.log"),
                                "-Dlogging.configuration="
                                        + base.resolve("configuration/logging.properties")
                                                .toUri(),
                                "-jar",
                                home.resolve("jboss-modules.jar").toString(),
                                "-mp",
                                home.resolve("modules").toString(),
                                "org.jboss.as.standalone",
                                "--server-config=" + configuration)
                        .words());
        process.await(Pattern.compile("WFLYSRV002[56]: "));
        return process;
    }

    /** Only this configuration has OpenAPI. */
    @Override
    public Optional<ApiServer> withOpenApi() {
        return Optional.of(new WildFly("standalone-microprofile.xml").describing());
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
    public boolean hasDatabase() {
        return true;
    }

    @Override
    public boolean refusesSessionBeans() {
        return true;
    }

    /** Undertow rejects values with other characters than ASCII (UT000173), and more than 200 cookies (UT000046). */
    @Override
    public int statusOf(OddCookies cookies) {
        return switch (cookies) {
            case ACCENT, CONTROL_CHARACTER, MANY -> 500;
            default -> 200;
        };
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.CDI_JWT;
    }

    @Override
    public RoleCheck roleCheckIfTold() {
        return RoleCheck.BOTH;
    }
}
