package databases;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import servers.AppServer;
import servers.Shape;

/** Two embedded servers for each shape, which share a database of PostgreSQL and get the requests in turn. */
public final class NodesInTurn implements AppServer {

    private static final List<Shape> SHAPES = List.of(Shape.LISTED, Shape.SESSIONS, Shape.SESSIONS_WITHOUT_GRACE);

    private static final Map<Shape, List<Node>> NODES = new EnumMap<>(Shape.class);

    /** The servers that have been killed. */
    private static final List<Node> KILLED = new ArrayList<>();

    private static String url = "";

    /** Starts all servers at once. */
    static void start() {
        url = Database.POSTGRESQL.withTable();
        SHAPES.forEach(shape -> NODES.put(shape, List.of(start(shape, 1), start(shape, 2))));
    }

    /** Ends all servers. */
    static void stop() {
        NODES.values().forEach(pair -> pair.forEach(Node::close));
    }

    private static Node start(Shape shape, int number) {
        return Node.start(url, shape, shape + "-" + number);
    }

    /** Forgets all sessions and failed logins. */
    static void forget() {
        Database.execute(url, "DELETE FROM jwt_state");
    }

    /** Kills one of the two servers of a shape. */
    static void kill(Shape shape) {
        Node victim = NODES.get(shape).get(0);
        victim.kill();
        KILLED.add(victim);
    }

    /** The number of lines with a text in the logs of a shape, one number for each server. */
    static List<Long> lines(Shape shape, String text) {
        return NODES.get(shape).stream()
                .map(node ->
                        node.log().lines().filter(line -> line.contains(text)).count())
                .toList();
    }

    @Override
    public String name() {
        return "Two embedded servers in turn, with PostgreSQL";
    }

    @Override
    public Shape contract() {
        return Shape.LISTED;
    }

    @Override
    public String addresses(Shape shape) {
        return NODES.get(shape).stream()
                .filter(node -> !KILLED.contains(node))
                .map(node -> node.base().toString())
                .collect(Collectors.joining(" "));
    }

    @Override
    public URI baseOf(Shape shape) {
        return NODES.get(shape).get(0).base();
    }

    @Override
    public boolean serves(Shape shape) {
        return NODES.containsKey(shape);
    }

    /** Waits for the one of the servers that got the request. */
    @Override
    public void awaitLine(Shape shape, String text) {
        CompletableFuture.anyOf(NODES.get(shape).stream()
                        .filter(node -> !KILLED.contains(node))
                        .map(node -> CompletableFuture.runAsync(() -> node.awaitLine(text)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public String log(Shape shape) {
        return NODES.get(shape).stream().map(Node::log).collect(Collectors.joining("\n"));
    }

    @Override
    public String log() {
        return SHAPES.stream().map(this::log).collect(Collectors.joining("\n"));
    }

    @Override
    public RoleCheck roleCheck() {
        return RoleCheck.CDI_JWT;
    }

    @Override
    public void close() {
        // The servers stay for the next run of the tests.
    }
}
