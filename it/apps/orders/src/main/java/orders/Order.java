package orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** An order of a customer. Its name in queries is {@code Orders}, because {@code order} is a keyword there and in SQL. */
@Entity(name = "Orders")
public class Order {

    public enum State {
        OPEN,
        CANCELLED,
        SHIPPED
    }

    @Id
    @GeneratedValue
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer owner;

    @Column(nullable = false)
    private String item;

    private int amount;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    protected Order() {}

    Order(Customer owner, String item, int amount) {
        this.owner = owner;
        this.item = item;
        this.amount = amount;
    }

    public long getId() {
        return id;
    }

    public Customer getOwner() {
        return owner;
    }

    public String getItem() {
        return item;
    }

    public int getAmount() {
        return amount;
    }

    public State getState() {
        return state;
    }

    void setState(State state) {
        this.state = state;
    }
}
