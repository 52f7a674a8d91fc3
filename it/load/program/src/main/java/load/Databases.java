package load;

import contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import servers.ServerProcess;

/**
 * Measures sessions in PostgreSQL: the store beside bare statements, and then a protected request whose session is checked
 * beside one whose session is not. The program prints tables, and fails only if an answer is wrong.
 */
public final class Databases {

    private static final int CONNECTIONS = 16;
    private static final double GOAL = 0.7;

    private static final List<String> STAGES =
            List.of("^Filled with 1000$", "^Filled with 1000000$", "^Round 10$", "^Round 20$", "^Round 30$");

    private static final Pattern URL = Pattern.compile("^Database: (.*)");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private static final Map<String, String> SETTINGS = Map.of(
            "JWT_SECRET_KEY",
            Issuer.SECRET,
            "JWT_DATA_SOURCE",
            "default",
            "JWT_REFRESH_EXPIRATION_DELTA",
            "P7D",
            // The access token must last as long as the program.
            "JWT_EXPIRATION_DELTA",
            "PT2H");

    private Databases() {}

    public static void main(String[] args) throws Exception {
        try (ServerProcess speed = speed()) {
            // One by one, because all of it takes longer than a server may.
            STAGES.forEach(stage -> speed.await(Pattern.compile(stage)));
            String url = speed.await(URL).group(1);
            System.out.println(speed.log().substring(speed.log().indexOf("PostgreSQL, ")));
            try {
                requests(url);
            } finally {
                // Not killed, so that it stops its database.
                speed.program().destroy();
                speed.awaitEnd();
            }
        }
    }

    private static ServerProcess speed() {
        // Without a grace, each refresh changes the session.
        return ServerProcess.start(
                Path.of("target").toAbsolutePath(),
                with(Map.of("JWT_VERIFY_SESSION", "true", "JWT_REFRESH_GRACE", "PT0S")),
                LoadedServer.silent("-cp", LoadedServer.databaseClassPath(), "stored.Speed")
                        .words());
    }

    private static void requests(String url) throws Exception {
        try (LoadedServer plain = LoadedServer.withDatabase(with(Map.of("DATABASE_URL", url)));
                LoadedServer checking =
                        LoadedServer.withDatabase(with(Map.of("DATABASE_URL", url, "JWT_VERIFY_SESSION", "true")));
                Connections toPlain = new Connections(plain.port(), CONNECTIONS);
                Connections toChecking = new Connections(checking.port(), CONNECTIONS)) {
            String token = token(plain);
            Call call = Call.get("/guarded", Expected.text("nobody")).withToken(token);
            Scenario base = new Scenario("@JwtRequired", plain, toPlain, call, Optional.empty());
            Scenario checked = new Scenario("and jwt.verify-session", checking, toChecking, call, Optional.of(base));
            Call selecting = Call.get("/selecting", Expected.text("nobody")).withToken(token);
            Scenario bare = new Scenario("and a bare SELECT", plain, toPlain, selecting, Optional.of(base));
            Throughput.measure("RESTEasy, embedded, pool of 16", List.of(base, checked, bare));
            Throughput.print("jwt.verify-session / without", checked, base, GOAL);
            Throughput.print("jwt.verify-session / a bare SELECT", checked, bare, 1);
        }
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        return settings;
    }

    private static String token(LoadedServer server) throws IOException, InterruptedException {
        HttpRequest login = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/auth"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz")))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(login, BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(response.body());
        if (!token.find()) {
            throw server.failed("the login was answered " + response.statusCode() + " " + response.body());
        }
        return token.group(1);
    }
}
