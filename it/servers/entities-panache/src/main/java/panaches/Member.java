package panaches;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A user with public fields. */
@Entity
public class Member extends PanacheEntityBase {

    @Id
    public int id;

    public String name;

    @OneToMany(mappedBy = "owner")
    public List<Task> tasks = new ArrayList<>();

    @Override
    public boolean equals(Object other) {
        return other instanceof Member && ((Member) other).id == id;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(id);
    }
}
