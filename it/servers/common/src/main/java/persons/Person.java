package persons;

/** A user of a class that CDI can proxy. */
public class Person {

    private int id;
    private String foundOn;

    /** For CDI alone. */
    protected Person() {}

    Person(int id) {
        this.id = id;
        this.foundOn = Thread.currentThread().getName();
    }

    public int getId() {
        return id;
    }

    /** The name of the thread that looked for this user. */
    public String foundOn() {
        return foundOn;
    }

    public String name() {
        return "user" + id;
    }
}
