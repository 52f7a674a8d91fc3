package servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import servers.Matrix.Made;

/** Payara Micro. */
public final class Payara extends WarServer {

    @Override
    public String name() {
        return "Payara Micro";
    }

    @Override
    public int longestHeader() {
        return 8_192;
    }

    @Override
    public ServerProcess start(Wars wars) throws IOException {
        // Payara Micro has no command line option for the address.
        Path commands = Files.writeString(
                wars.work().resolve("before"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n"
                        // A single server does not need Hazelcast, which would listen on all addresses.
                        + "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false\n");
        List<String> command = new ArrayList<>(Java.server(
                        "-Xmx768m",
                        "--add-opens=java.base/java.io=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/sun.net.www.protocol.jrt=ALL-UNNAMED",
                        "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                        "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens=java.logging/java.util.logging=ALL-UNNAMED",
                        "--add-opens=java.management/sun.management=ALL-UNNAMED",
                        "-Djava.io.tmpdir="
                                + Files.createDirectories(wars.work().resolve("tmp")),
                        "-jar",
                        home.resolve("payara-micro.jar").toString())
                .and("--nocluster", "--disablephonehome", "--port", Integer.toString(wars.port()))
                .and("--prebootcommandfile", commands.toString())
                .words());
        for (Path war : wars.files()) {
            command.addAll(List.of("--deploy", war.toString()));
        }
        ServerProcess process = ServerProcess.start(wars.work(), ENVIRONMENT, command);
        process.await(Pattern.compile("Payara Micro .* ready in"));
        return process;
    }

    /** After an application that fails while Jakarta REST starts, Payara Micro starts no other: only the last one may fail so. */
    @Override
    public Set<Shape> shapes() {
        Set<Shape> shapes = super.shapes();
        shapes.remove(Shape.NO_DATA_SOURCE);
        return shapes;
    }

    /** Weld in Payara does not deploy a specializing bean if there are several archives. */
    @Override
    public boolean losesCloses() {
        return true;
    }

    @Override
    public Set<Made> makes() {
        return EnumSet.complementOf(EnumSet.of(Made.SPECIALIZED));
    }

    @Override
    public Optional<ApiServer> withOpenApi() {
        return Optional.of(new Payara().describing());
    }

    @Override
    public boolean describesSubResources() {
        return false;
    }

    @Override
    public boolean hasDatabase() {
        return true;
    }

    @Override
    public boolean showsUnscopedResources() {
        return false;
    }

    @Override
    public boolean refusesSessionBeans() {
        return true;
    }

    @Override
    public int statusOf(OddCookies cookies) {
        return cookies == OddCookies.MANY ? 200 : 400;
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.BOTH;
    }
}
