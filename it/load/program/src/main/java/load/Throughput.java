package load;

import contract.Forge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Compares the cost of a protected request with that of an open one, and with the cost of Quarkus's own JWT support. The
 * scenarios alternate in short rounds, so that other load on the machine affects all of them. The program prints a table, and
 * fails only if an answer is wrong.
 */
public final class Throughput {

    private static final int ROUNDS = Integer.getInteger("load.rounds", 5);
    private static final Duration ROUND = Duration.parse(System.getProperty("load.duration", "PT5S"));
    private static final int WARM_UP_ROUNDS = 4;
    private static final int CONNECTIONS = 16;

    private final List<AutoCloseable> opened = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Throughput throughput = new Throughput();
        try {
            throughput.embedded();
            throughput.cookies();
            throughput.quarkus(Issuer.HS256);
            throughput.quarkus(Issuer.RS256);
        } finally {
            throughput.close();
        }
    }

    private void embedded() throws Exception {
        LoadedServer server =
                open(LoadedServer.embedded(Map.of("JWT_SECRET_KEY", Issuer.SECRET, "JWT_LOGIN_CONCURRENCY", "1000")));
        Connections connections = open(new Connections(server.port(), CONNECTIONS));
        Call open = Call.get("/open", Expected.text("nobody"));
        String token = new Forge(Issuer.SECRET).sign(Forge.claimsWith("exp", Long.toString(Forge.now() + 3_600)));
        Call login = Call.login("user1", "abcxyz", Expected.text(isToken()));

        Scenario base = new Scenario("open", server, connections, open, Optional.empty());
        Scenario header =
                new Scenario("open, a token sent", server, connections, open.withToken(token), Optional.of(base));
        Call guarded = Call.get("/guarded", Expected.text("nobody")).withToken(token);
        Scenario annotated = new Scenario("@JwtRequired", server, connections, guarded, Optional.of(base));
        Call asking = Call.get("/protected", Expected.text("user1")).withToken(token);
        Scenario injected = new Scenario("@JwtRequired, user injected", server, connections, asking, Optional.of(base));
        Scenario loggingIn = new Scenario("login", server, connections, login, Optional.of(base));

        measure(server.name() + ", HS256", List.of(base, header, annotated, injected, loggingIn));
        print("@JwtRequired / open", annotated, base, 0.95);
        close();
    }

    /** The token is in one of several cookies, as in a browser. */
    private void cookies() throws Exception {
        LoadedServer server = open(
                LoadedServer.embedded(Map.of("JWT_SECRET_KEY", Issuer.SECRET, "JWT_TOKEN_LOCATIONS", "header,cookie")));
        Connections connections = open(new Connections(server.port(), CONNECTIONS));
        String token = new Forge(Issuer.SECRET).sign(Forge.claimsWith("exp", Long.toString(Forge.now() + 3_600)));
        Call guarded = Call.get("/guarded", Expected.text("nobody"));
        String cookies = "theme=dark; __Host-jwt=" + token + "; __Host-jwt-refresh=cjr_" + "x".repeat(48);
        Scenario header = new Scenario("by header", server, connections, guarded.withToken(token), Optional.empty());
        Scenario cookie =
                new Scenario("by cookie", server, connections, guarded.with("Cookie", cookies), Optional.of(header));

        measure(server.name() + ", cookies", List.of(header, cookie));
        print("by cookie / by header", cookie, header, 0.91);
        close();
    }

    private void quarkus(Issuer issuer) throws Exception {
        Pair ours = pair(LoadedServer.quarkus("cdi-jwt", "quarkus", ours(issuer)), issuer);
        Pair theirs = pair(LoadedServer.quarkus("SmallRye JWT", "smallrye", theirs(issuer)), issuer);

        measure("Quarkus, " + issuer, List.of(ours.open, theirs.open, ours.guarded, theirs.guarded));
        print("protected, cdi-jwt / SmallRye JWT", ours.guarded, theirs.guarded, issuer == Issuer.HS256 ? 1.3 : 1.0);
        close();
    }

    private record Pair(Scenario open, Scenario guarded) {}

    private Pair pair(LoadedServer server, Issuer issuer) {
        open(server);
        Connections connections = open(new Connections(server.port(), CONNECTIONS));
        Call call = Call.get("/open", Expected.text("nobody"));
        Call guarded =
                Call.get("/protected", Expected.text("user1")).with("Authorization", "Bearer " + issuer.token(1));
        Scenario open = new Scenario(server.name() + ", open", server, connections, call, Optional.empty());
        return new Pair(
                open, new Scenario(server.name() + ", protected", server, connections, guarded, Optional.of(open)));
    }

    private static Map<String, String> ours(Issuer issuer) {
        String location = issuer == Issuer.HS256 ? "JWT_SECRET_KEY_LOCATION" : "JWT_VERIFY_KEY_LOCATION";
        return Map.of(
                "JWT_ALGORITHM",
                issuer.name(),
                location,
                issuer.key().toString(),
                "JWT_ISSUER",
                Issuer.NAME,
                "JWT_AUTH_HEADER_PREFIX",
                "Bearer");
    }

    private static Map<String, String> theirs(Issuer issuer) {
        return Map.of(
                "SMALLRYE_JWT_VERIFY_KEY_LOCATION",
                issuer.key().toUri().toString(),
                "SMALLRYE_JWT_VERIFY_ALGORITHM",
                issuer.name(),
                "MP_JWT_VERIFY_ISSUER",
                Issuer.NAME);
    }

    private static Predicate<String> isToken() {
        return text -> text.startsWith("{\"access_token\":\"ey");
    }

    /** Measures scenarios in turn, and prints a table. */
    static void measure(String title, List<Scenario> scenarios) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            scenarios.forEach(scenario -> scenario.warmUp(ROUND));
        }
        for (int i = 0; i < ROUNDS; i++) {
            scenarios.forEach(scenario -> scenario.measure(ROUND));
        }
        System.out.printf("%n%-28s %12s %8s %16s %8s%n", title, "requests/s", "to open", "CPU us/request", "to open");
        for (Scenario scenario : scenarios) {
            Scenario base = scenario.base().orElse(scenario);
            System.out.printf(
                    "%-28s %12.0f %8.2f %16.1f %8.2f%n",
                    scenario.name(), scenario.rate(), scenario.rateTo(base), scenario.cost(), scenario.costTo(base));
        }
    }

    static void print(String what, Scenario one, Scenario other, double goal) {
        double ratio = one.rateTo(other);
        System.out.printf(
                "%s: %.2f requests, %.2f CPU (at least %.2f requests are wanted: %s)%n",
                what, ratio, one.costTo(other), goal, ratio >= goal ? "reached" : "MISSED");
    }

    private <T extends AutoCloseable> T open(T closeable) {
        opened.add(closeable);
        return closeable;
    }

    private void close() throws Exception {
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
        opened.clear();
    }
}
