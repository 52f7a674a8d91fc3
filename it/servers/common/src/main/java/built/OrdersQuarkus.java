package built;

import servers.Shape;

/** Quarkus with the shop. */
public final class OrdersQuarkus extends BuiltQuarkus {

    public OrdersQuarkus() {
        super(Shape.ORDERS);
    }
}
