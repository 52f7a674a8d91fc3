package panaches;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A task that belongs to a user. */
@Entity
public class Task extends PanacheEntity {

    public String title;

    @ManyToOne(fetch = FetchType.LAZY)
    public Member owner;
}
