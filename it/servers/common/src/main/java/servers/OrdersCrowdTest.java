package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several customers of the shop at once. */
class OrdersCrowdTest {

    private static final int CUSTOMERS = 4;
    private static final int REQUESTS = 400;
    private static final int CONNECTIONS = 16;

    private OrdersShop shop;

    @BeforeEach
    void find() {
        shop = OrdersShop.underTest();
    }

    @Test
    void customers_who_call_at_once_never_see_the_orders_of_another() throws Exception {
        List<String> names = Stream.generate(shop::newCustomer).limit(CUSTOMERS).toList();
        names.forEach(shop::token);
        List<String> firstOrders =
                names.stream().map(name -> shop.order(name, "anvil", 1)).toList();
        Random random = new Random(42);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String name = names.get(random.nextInt(CUSTOMERS));
            String order = firstOrders.get(random.nextInt(CUSTOMERS));
            boolean own = firstOrders.get(names.indexOf(name)).equals(order);
            calls.add(
                    switch (random.nextInt(4)) {
                        case 0 -> () -> faultOfNew(name);
                        case 1 -> () -> faultOfList(name);
                        default -> () -> faultOf(order, name, own);
                    });
        }

        assertThat(faults(calls)).isEmpty();

        List<String> all = OrdersShop.orders(shop.get("orders/all", "carl"));
        for (String name : names) {
            assertThat(OrdersShop.orders(shop.get("orders", name)))
                    .allMatch(order -> order.startsWith(name + " "))
                    .hasSize((int) all.stream()
                            .filter(order -> order.startsWith(name + " "))
                            .count());
        }
    }

    private String faultOfNew(String name) {
        Answer answer = shop.post("orders", name, "{\"item\":\"rocket\",\"amount\":2}");
        return answer.status() == 201 && OrdersShop.text(answer.json()).equals(name + " 2 rocket OPEN")
                ? ""
                : "A new order of " + name + ": " + answer;
    }

    private String faultOfList(String name) {
        Answer answer = shop.get("orders", name);
        return OrdersShop.orders(answer).stream().allMatch(order -> order.startsWith(name + " "))
                ? ""
                : "The orders of " + name + ": " + answer;
    }

    private String faultOf(String order, String name, boolean own) {
        Answer answer = shop.get(order, name);
        boolean right = own
                ? answer.status() == 200 && OrdersShop.text(answer.json()).startsWith(name + " ")
                : answer.status() == 404;
        return right ? "" : order + " for " + name + ": " + answer;
    }

    private static List<String> faults(List<Callable<String>> calls) throws InterruptedException, ExecutionException {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<String> faults = new ArrayList<>();
            for (Future<String> fault : connections.invokeAll(calls)) {
                faults.add(fault.get());
            }
            faults.removeIf(String::isEmpty);
            return faults;
        } finally {
            connections.shutdownNow();
        }
    }
}
