package servers;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.FORBIDDEN;
import static contract.Refusal.NO_TOKEN;
import static contract.Refusal.NO_USER;
import static contract.Refusal.TOO_MANY_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customers of the shop: their logins, their roles, and their end. */
class OrdersCustomersTest {

    private OrdersShop shop;

    @BeforeEach
    void find() {
        shop = OrdersShop.underTest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "carl", "ada"})
    void customers_clerks_and_administrators_log_in(String name) {
        Answer answer = shop.logIn(name).succeeds();

        assertThat(answer.json().keySet()).containsExactlyInAnyOrder("access_token", "expires_in");
        assertThat(answer.json().getInt("expires_in")).isEqualTo(300);
        assertThat(OrdersShop.claims(answer.token()).getString("upn")).isEqualTo(name);
        OrdersShop.orders(shop.http().getWithHeader("orders", "Bearer " + answer.token()));
        OrdersShop.orders(shop.http().getWithHeader("orders", "JWT " + answer.token()));
    }

    @Test
    void wrong_passwords_and_unknown_names_get_the_same_answer() {
        String name = shop.newCustomer();

        shop.http().login(name, "another password").isRefusedWith(CREDENTIALS);
        shop.http().login(name + "0", OrdersShop.password(name)).isRefusedWith(CREDENTIALS);
        shop.http()
                .login(name.toUpperCase(Locale.ROOT), OrdersShop.password(name))
                .isRefusedWith(CREDENTIALS);
        shop.http().login("' or '1'='1", "' or '1'='1").isRefusedWith(CREDENTIALS);
        shop.logIn(name).succeeds();
    }

    @Test
    void a_customer_has_to_wait_after_ten_wrong_passwords_and_keeps_the_token() {
        String name = shop.newCustomer();
        String token = shop.token(name);
        Answer answer = shop.http().login(name, "guess number 0");
        for (int i = 1; answer.status() == 401 && i < 15; i++) {
            answer = shop.http().login(name, "guess number " + i);
        }

        assertThat(answer.isRefusedWith(TOO_MANY_FAILURES).header("Retry-After"))
                .matches("[1-9][0-9]*");
        OrdersShop.orders(shop.http().get("orders", token));
        shop.logIn("ann").succeeds();
    }

    @Test
    void a_role_takes_effect_at_once_with_the_same_token() {
        String name = shop.newCustomer();
        String order = shop.order("ann", "anvil", 8);
        shop.get("orders/all", name).isRefusedWith(FORBIDDEN);

        shop.send("PUT", "customers/" + name + "/roles/clerk", "ada").has(204);
        assertThat(OrdersShop.orders(shop.get("orders/all", name))).contains("ann 8 anvil OPEN");
        shop.get(order, name).succeeds();

        shop.send("DELETE", "customers/" + name + "/roles/clerk", "ada").has(204);
        shop.get("orders/all", name).isRefusedWith(FORBIDDEN);
        shop.get(order, name).has(404);
    }

    @Test
    void roles_in_the_token_do_not_count() {
        String name = shop.newCustomer();
        int id = OrdersShop.claims(shop.token(name)).getInt("identity");
        String token =
                new Forge(Shape.SECRET).sign(Forge.claimsWith("identity", id + ",\"groups\":[\"clerk\",\"admin\"]"));

        OrdersShop.orders(shop.http().get("orders", token));
        shop.http().get("orders/all", token).isRefusedWith(FORBIDDEN);
    }

    @Test
    void only_administrators_change_customers() {
        String name = shop.newCustomer();

        for (String caller : List.of("ann", "carl", name)) {
            shop.send("PUT", "customers/" + name + "/roles/admin", caller).isRefusedWith(FORBIDDEN);
            shop.send("DELETE", "customers/" + name, caller).isRefusedWith(FORBIDDEN);
        }
        shop.http().send(shop.http().request("customers/" + name).DELETE()).isRefusedWith(NO_TOKEN);
        shop.send("PUT", "customers/nobody/roles/clerk", "ada").has(404);
        shop.logIn(name).succeeds();
    }

    @Test
    void a_deleted_customer_gets_a_401_and_takes_the_orders_along() {
        String name = shop.newCustomer();
        String order = shop.order(name, "rocket", 9);

        shop.send("DELETE", "customers/" + name, "ada").has(204);

        shop.get("orders", name).isRefusedWith(NO_USER);
        shop.get("orders/all", name).isRefusedWith(NO_USER);
        shop.logIn(name).isRefusedWith(CREDENTIALS);
        shop.get(order, "carl").has(404);
        shop.get("catalog", name).succeeds();
    }

    @Test
    void an_account_needs_a_free_name_and_a_long_password() {
        String name = shop.newCustomer();

        signUp(name, "another password").has(409);
        signUp("new", "short").has(400);
        signUp("", "long enough").has(400);
        shop.http().login(name, "another password").isRefusedWith(CREDENTIALS);
        shop.logIn(name).succeeds();
    }

    private Answer signUp(String name, String password) {
        return shop.http().post("customers", Json.object("username", name, "password", password));
    }
}
