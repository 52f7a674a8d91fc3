package entities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A user with private fields and a collection that is loaded lazily. */
@Entity
public class Account {

    @Id
    private int id;

    private String name;

    @OneToMany(mappedBy = "owner")
    private List<Task> tasks = new ArrayList<>();

    protected Account() {}

    public Account(int id) {
        this.id = id;
        this.name = "user" + id;
    }

    public int getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Task> getTasks() {
        return tasks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account && ((Account) other).getId() == id;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(id);
    }
}
