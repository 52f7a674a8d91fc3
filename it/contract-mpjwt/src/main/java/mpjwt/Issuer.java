package mpjwt;

import contract.Json;
import contract.KeyFiles;
import contract.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import java.util.regex.Pattern;
import servers.Folder;
import servers.Java;
import servers.ServerProcess;

/** The service that issues tokens with cdi-jwt, in its own process. */
final class Issuer implements AutoCloseable {

    /** The claim {@code iss} of its tokens. */
    static final String NAME = "https://accounts.example.com";

    static final String AUDIENCE = "shop";

    private static final Path BUILT =
            Path.of("..", "..", "apps", "issuer", "target").toAbsolutePath();

    private final Algorithm algorithm;
    private final int port = ServerProcess.freePort();
    private final Path file;
    private final ServerProcess process;
    private KeyPair keys;

    /** Starts the issuer with a fresh key, without waiting until it is ready. */
    Issuer(String name, Algorithm algorithm) {
        this.algorithm = algorithm;
        this.keys = algorithm.newKeys();
        Path folder = Folder.fresh("issuer-" + name);
        this.file = folder.resolve("jwt.pem");
        KeyFiles.write(file, keys.getPrivate());
        this.process = ServerProcess.start(
                folder,
                Map.of(
                        "JWT_ALGORITHM",
                        algorithm.name(),
                        "JWT_SIGN_KEY_LOCATION",
                        "jwt.pem",
                        "JWT_ISSUER",
                        NAME,
                        "JWT_AUDIENCE",
                        AUDIENCE),
                Java.command(
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dport=" + port,
                                "-cp",
                                classPath(),
                                "issuer.Issuer")
                        .words());
    }

    private static String classPath() {
        try {
            return BUILT.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(BUILT.resolve("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        process.await(Pattern.compile("Ready at "));
    }

    URI jwks() {
        return base().resolve(".well-known/jwks.json");
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    String tokenOf(String username) {
        return new Server(base(), "")
                .post("auth", Json.object("username", username, "password", "abcxyz"))
                .succeeds()
                .token();
    }

    Algorithm algorithm() {
        return algorithm;
    }

    /** The issuer's current key pair, with which tests can sign tokens that the issuer would not issue. */
    KeyPair keys() {
        return keys;
    }

    /** Adds a new signing key to the issuer's key file; the old key stays in the file. */
    void addKey() {
        KeyPair added = algorithm.newKeys();
        KeyFiles.write(file, added.getPrivate(), keys.getPrivate());
        keys = added;
    }

    String log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
    }
}
