package orders;

/** An order as clients see it. */
public record OrderView(long id, String owner, String item, int amount, Order.State state) {

    static OrderView of(Order order) {
        return new OrderView(
                order.getId(), order.getOwner().getUsername(), order.getItem(), order.getAmount(), order.getState());
    }
}
