package painclinic.clinic;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A room at a site, and when it cannot be used. */
@Entity
@Table(name = "room")
class RoomRecord extends StoredRecord<RoomDetails> {

    @Column private String externalId;
    @Column private UUID siteId;
    @Column private String name;
    @Column private int capacity;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> features;

    @ElementCollection
    @CollectionTable(name = "room_closure", joinColumns = @JoinColumn(name = "room_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "from", column = @Column(name = "closed_from"))
    @AttributeOverride(name = "to", column = @Column(name = "closed_to"))
    private List<TimeAway> closedDuring = new ArrayList<>();

    /** For JPA alone. */
    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RoomRecord() {}

    RoomRecord(UUID id, int position, RoomDetails details) {
        super(id, position);
        this.externalId = id.toString();
        this.siteId = details.site();
        this.name = details.name();
        this.features = details.features();
        become(details);
    }

    @Override
    protected String externalId() {
        return externalId;
    }

    @Override
    public RoomDetails details() {
        return new RoomDetails(siteId, name, capacity, features, closedDuring);
    }

    @Override
    public final void become(RoomDetails details) {
        moveTo(details.site());
        rename(details.name());
        equip(details.capacity(), details.features());
        closeDuring(details.closedDuring());
    }

    private void moveTo(UUID site) {
        siteId = site;
    }

    private void rename(String newName) {
        name = newName.strip();
    }

    private void equip(int people, List<String> has) {
        capacity = people;
        features = has;
    }

    private void closeDuring(List<TimeAway> times) {
        replace(closedDuring, times);
    }
}
