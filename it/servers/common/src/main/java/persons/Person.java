package persons;

/** A user class that CDI can proxy. */
public class Person {

    private int id;
    private String foundOn;

    /** Only for CDI. */
    protected Person() {}

    Person(int id) {
        this.id = id;
        this.foundOn = Thread.currentThread().getName();
    }

    public int getId() {
        return id;
    }

    /** The name of the thread that looked up this user. */
    public String foundOn() {
        return foundOn;
    }

    public String name() {
        return "user" + id;
    }
}
