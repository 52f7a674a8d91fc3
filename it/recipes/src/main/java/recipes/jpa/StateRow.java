package recipes.jpa;

import io.github.cdijwt.spi.StateStore.Entry;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table that the files in the cdi-jwt jar create. No cache may keep it, because other servers change it. */
@Entity
@Table(name = "jwt_state")
@Cacheable(false)
public class StateRow {

    @Id
    @Column(length = 24)
    private String id;

    @Column(length = 24, nullable = false)
    private String owner;

    @Column(length = 22, nullable = false)
    private String version;

    @Column(name = "ends_at", nullable = false)
    private long endsAt;

    @Column(length = 4000, nullable = false)
    private String data;

    protected StateRow() {}

    StateRow(Entry entry) {
        this.id = entry.id();
        this.owner = entry.owner();
        this.version = entry.version();
        this.endsAt = entry.endsAt().toEpochMilli();
        this.data = entry.data();
    }

    Entry entry() {
        return new Entry(id, owner, version, data, Instant.ofEpochMilli(endsAt));
    }
}
