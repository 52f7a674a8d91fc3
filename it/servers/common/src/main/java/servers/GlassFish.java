package servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import servers.Matrix.Made;

/** GlassFish, which implements Jakarta EE 11. */
public final class GlassFish extends WarServer {

    /** The options that GlassFish's own start command uses. */
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.fs=ALL-UNNAMED",
            "--add-opens=java.base/sun.net.www.protocol.jrt=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.vm.annotation=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=org.glassfish.main.jdke",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.vm.annotation=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.loader=ALL-UNNAMED");

    /** The changes to the default domain, which leave one listener for HTTP and one for administration, both local. */
    private static final String[][] CHANGES = {
        {"<network-listener port=\"8080\"", "<network-listener address=\"127.0.0.1\" port=\"PORT\""},
        {"<network-listener port=\"8181\"[^>]*></network-listener>", ""},
        {"network-listeners=\"http-listener-1,http-listener-2\"", "network-listeners=\"http-listener-1\""},
        {"<network-listener port=\"4848\"", "<network-listener address=\"127.0.0.1\" port=\"0\""},
        {"<iiop-listener [^>]*id=\"orb-listener-1\"[^>]*/>", ""},
        {"(?s)<iiop-listener .*?</iiop-listener>", ""},
        {"(?s)<iiop-listener .*?</iiop-listener>", ""},
        {"<jmx-connector ", "<jmx-connector enabled=\"false\" "},
        {
            "</connector-service>",
            "</connector-service><jms-service type=\"REMOTE\" default-jms-host=\"default_JMS_host\">"
                    + "<jms-host name=\"default_JMS_host\" host=\"127.0.0.1\" port=\"7676\"/></jms-service>"
        },
        {"-Dorg.glassfish.additionalOSGiBundlesToStart=[^<]*", "-Dorg.glassfish.additionalOSGiBundlesToStart="}
    };

    @Override
    public String name() {
        return "GlassFish";
    }

    @Override
    public int longestHeader() {
        return 8_192;
    }

    @Override
    public int leastJava() {
        return 21;
    }

    @Override
    public String java() {
        return Integer.toString(Java.versionOf(Java.atLeast(leastJava())));
    }

    @Override
    public ServerProcess start(Wars wars) throws IOException {
        Path java = Java.atLeast(leastJava());
        Path domain = wars.work().resolve("domain");
        Folder.copy(home.resolve("domains/domain1"), domain);
        Path configuration = domain.resolve("config/domain.xml");
        String text = Files.readString(configuration);
        for (String[] change : CHANGES) {
            text = text.replaceFirst(change[0], change[1].replace("PORT", Integer.toString(wars.port())));
        }
        Files.writeString(configuration, text);
        Path deployed = domain.resolve("autodeploy");
        wars.moveTo(deployed);
        ServerProcess process = ServerProcess.start(
                wars.work(),
                ENVIRONMENT,
                Java.server(java, "--module-path", home.resolve("lib/bootstrap").toString())
                        .and("--add-modules", "ALL-MODULE-PATH", "-Xmx768m")
                        .and(OPENED)
                        .and(
                                "-Djava.util.logging.manager=org.glassfish.main.jul.GlassFishLogManager",
                                "-Djava.util.logging.config.block=true",
                                "-Djava.awt.headless=true",
                                "-Djava.security.auth.login.config=" + domain.resolve("config/login.conf"),
                                "-Djavax.net.ssl.keyStore=" + domain.resolve("config/keystore.p12"),
                                "-Djavax.net.ssl.trustStore=" + domain.resolve("config/cacerts.p12"),
                                "-Dcom.sun.enterprise.config.config_environment_factory_class="
                                        + "com.sun.enterprise.config.serverbeans.AppserverConfigEnvironmentFactory",
                                "-Dorg.glassfish.gmbal.no.multipleUpperBoundsException=true",
                                "-Dcom.sun.aas.instanceRoot=" + domain,
                                "-Dcom.sun.aas.installRoot=" + home,
                                "com.sun.enterprise.glassfish.bootstrap.GlassFishMain")
                        .and("-upgrade", "false", "-domaindir", domain.toString(), "-domainname", "domain1")
                        .and("-instancename", "server", "-type", "DAS", "-verbose", "false", "-debug", "false")
                        .words());
        // GlassFish writes a file beside each archive when the deployment has ended, after a second try if the first
        // one failed.
        for (String name : wars.fileNames()) {
            Folder.await(process, deployed.resolve(name + "_deployed"), deployed.resolve(name + "_deployFailed"));
        }
        return process;
    }

    /** Weld in GlassFish does not deploy a specializing bean if there are several archives. */
    @Override
    public boolean losesCloses() {
        return true;
    }

    @Override
    public Set<Made> makes() {
        return EnumSet.complementOf(EnumSet.of(Made.SPECIALIZED));
    }

    @Override
    public boolean refusesSessionBeans() {
        return true;
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.BOTH;
    }
}
