package entities;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A task that belongs to a user. */
@Entity
public class Task {

    @Id
    @GeneratedValue
    private int id;

    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account owner;

    protected Task() {}

    public Task(String title, Account owner) {
        this.title = title;
        this.owner = owner;
    }

    public int getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Account getOwner() {
        return owner;
    }
}
