package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.Server;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The shop on the server under test, called by its customers. */
record OrdersShop(Server http) {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    /** Skips the tests on a server that does not run the shop. */
    static OrdersShop underTest() {
        AppServer server = ServerUnderTest.get();
        assumeTrue(server.shapes().contains(Shape.ORDERS), () -> server.name() + " does not run the shop");
        return new OrdersShop(
                new Server(server.baseOf(Shape.ORDERS).resolve(Shape.ORDERS.applicationPath()), Shape.SECRET));
    }

    /** Opens an account, and returns its name. */
    String newCustomer() {
        String name = "customer" + CUSTOMERS.incrementAndGet();
        http.post("customers", Json.object("username", name, "password", password(name)))
                .has(201);
        return name;
    }

    Answer logIn(String name) {
        return http.login(name, password(name));
    }

    /** The token of an earlier login of this customer, until it is two minutes old. */
    String token(String name) {
        return TOKENS.compute(
                name,
                (unused, token) -> token == null || claims(token).getInt("iat") < Forge.now() - 120
                        ? logIn(name).succeeds().token()
                        : token);
    }

    Answer get(String path, String name) {
        return http.get(path, token(name));
    }

    Answer send(String method, String path, String name) {
        return http.send(http.request(path)
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token(name)));
    }

    Answer post(String path, String name, String json) {
        return http.post(
                path,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token(name));
    }

    /** Orders an item, and returns the path of the order. */
    String order(String name, String item, int amount) {
        Answer answer = post("orders", name, Json.object("item", item, "amount", amount))
                .has(201);
        String path = "orders/" + answer.json().getInt("id");
        assertThat(answer.header("Location")).endsWith("/api/" + path);
        return path;
    }

    /** The orders in an answer, each as its owner, item and state. */
    static List<String> orders(Answer answer) {
        JsonArray orders = Json.readArray(answer.succeeds().body());
        return orders.getValuesAs(JsonObject.class).stream()
                .map(OrdersShop::text)
                .toList();
    }

    static String text(JsonObject order) {
        return order.getString("owner") + " " + order.getInt("amount") + " " + order.getString("item") + " "
                + order.getString("state");
    }

    static JsonObject claims(String token) {
        String payload = token.split("\\.", -1)[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    static String password(String name) {
        return name + "'s password";
    }
}
