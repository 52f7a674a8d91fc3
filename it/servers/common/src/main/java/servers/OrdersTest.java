package servers;

import static contract.Refusal.FORBIDDEN;
import static contract.Refusal.NO_TOKEN;
import static contract.Refusal.TOO_FEW_PARTS;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Json;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The orders of the shop, which belong to the customers who made them. */
class OrdersTest {

    private OrdersShop shop;

    @BeforeEach
    void find() {
        shop = OrdersShop.underTest();
    }

    @Test
    void customers_see_only_their_own_orders() {
        String first = shop.newCustomer();
        String second = shop.newCustomer();
        String order = shop.order(first, "anvil", 1);
        shop.order(second, "rocket", 2);
        shop.order(first, "tunnel", 3);

        assertThat(OrdersShop.orders(shop.get("orders", first)))
                .containsExactly(first + " 1 anvil OPEN", first + " 3 tunnel OPEN");
        assertThat(OrdersShop.orders(shop.get("orders", second))).containsExactly(second + " 2 rocket OPEN");
        assertThat(OrdersShop.text(shop.get(order, first).succeeds().json())).isEqualTo(first + " 1 anvil OPEN");
    }

    @Test
    void the_order_of_another_customer_does_not_exist() {
        String order = shop.order("ann", "anvil", 1);
        String other = shop.newCustomer();

        Answer answer = shop.get(order, other).has(404);
        Answer absent = shop.get("orders/1000000", other).has(404);
        shop.send("POST", order + "/cancel", other).has(404);

        assertThat(answer.body()).isEqualTo(absent.body());
        assertThat(OrdersShop.text(shop.get(order, "ann").succeeds().json())).isEqualTo("ann 1 anvil OPEN");
    }

    @Test
    void customers_cancel_their_own_orders_once() {
        String order = shop.order("ann", "rocket", 1);

        Answer cancelled = shop.send("POST", order + "/cancel", "ann").succeeds();
        assertThat(OrdersShop.text(cancelled.json())).isEqualTo("ann 1 rocket CANCELLED");

        shop.send("POST", order + "/cancel", "ann").has(409);
        shop.send("POST", order + "/ship", "carl").has(409);
        assertThat(OrdersShop.text(shop.get(order, "ann").succeeds().json())).isEqualTo("ann 1 rocket CANCELLED");
    }

    @Test
    void clerks_see_and_ship_the_orders_of_all_customers() {
        String first = shop.newCustomer();
        String second = shop.newCustomer();
        String order = shop.order(first, "anvil", 5);
        shop.order(second, "rocket", 6);

        assertThat(OrdersShop.orders(shop.get("orders/all", "carl")))
                .contains(first + " 5 anvil OPEN", second + " 6 rocket OPEN");
        assertThat(OrdersShop.orders(shop.get("orders", "carl"))).isEmpty();
        assertThat(OrdersShop.text(shop.get(order, "carl").succeeds().json())).isEqualTo(first + " 5 anvil OPEN");
        shop.send("POST", order + "/ship", "carl").succeeds();

        assertThat(OrdersShop.orders(shop.get("orders", first))).containsExactly(first + " 5 anvil SHIPPED");
        shop.send("POST", order + "/cancel", first).has(409);
    }

    @Test
    void a_customer_without_the_role_gets_a_403_and_changes_nothing() {
        String order = shop.order("ann", "tunnel", 7);

        shop.get("orders/all", "ann").isRefusedWith(FORBIDDEN);
        shop.send("POST", order + "/ship", "ann").isRefusedWith(FORBIDDEN);
        // A role that administers customers does not ship.
        shop.send("POST", order + "/ship", "ada").isRefusedWith(FORBIDDEN);

        assertThat(OrdersShop.text(shop.get(order, "ann").succeeds().json())).isEqualTo("ann 7 tunnel OPEN");
    }

    @Test
    void all_but_the_catalog_and_new_accounts_needs_a_token() {
        for (String path : List.of("orders", "orders/all", "orders/1")) {
            shop.http().get(path).isRefusedWith(NO_TOKEN);
            shop.http().get(path, "spoilt").isRefusedWith(TOO_FEW_PARTS);
        }
        shop.http().post("orders", "{}").isRefusedWith(NO_TOKEN);
        shop.http().post("orders/1/ship", "{}").isRefusedWith(NO_TOKEN);

        String items = "[\"anvil\",\"rocket\",\"tunnel\"]";
        shop.http().get("catalog").succeedsWith(items);
        shop.http().get("catalog", "spoilt").succeedsWith(items);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"item\":\"anvil\"}",
                "{\"item\":\"anvil\",\"amount\":0}",
                "{\"item\":\"anvil\",\"amount\":1001}",
                "{\"item\":\"anvil\",\"amount\":\"many\"}",
                "{\"item\":\" \",\"amount\":1}",
                "{\"item\":null,\"amount\":1}",
                "{\"item\":\"elephant\",\"amount\":1}"
            })
    void an_invalid_order_is_a_400(String json) {
        shop.post("orders", "ann", json).has(400);
        shop.http().post("orders", json).isRefusedWith(NO_TOKEN);
    }

    @Test
    void the_owner_of_an_order_comes_from_the_token_and_not_from_the_body() {
        String other = shop.newCustomer();

        Answer answer = shop.post(
                "orders", other, Json.object("item", "anvil", "amount", 1, "owner", "ann", "state", "SHIPPED"));

        // Readers of JSON differ in whether they accept unknown properties.
        if (answer.status() != 400) {
            assertThat(OrdersShop.text(answer.has(201).json())).isEqualTo(other + " 1 anvil OPEN");
        }
        assertThat(OrdersShop.orders(shop.get("orders", other))).allMatch(order -> order.startsWith(other));
    }
}
