package painclinic.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A record that people edit by itself. Its version counts the edits, those of its parts included.
 *
 * @param <D> what a person writes of it
 */
@MappedSuperclass
public abstract class StoredRecord<D> {

    @Id private UUID id;
    @Column private long clinicId;
    @Column private int position;
    @Column private @Nullable LocalDate retiredOn;
    @Version private @Nullable Integer version;

    /** For JPA alone. */
    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StoredRecord() {}

    protected StoredRecord(UUID id, int position) {
        this.id = id;
        this.clinicId = ClinicId.ONLY.value();
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    /** What files call it. */
    protected abstract String externalId();

    public abstract D details();

    /** Makes the record what the details say; what they say already is no edit. */
    public abstract void become(D details);

    int version() {
        return version == null ? 0 : version;
    }

    boolean isRetired() {
        return retiredOn != null;
    }

    /** Is in use again, as the one it was. */
    void comeBack() {
        retiredOn = null;
    }

    public Recorded<D> recorded() {
        return new Recorded<>(id, externalId(), version(), details());
    }

    /** Puts parts in the place of others, unless they are the same: that would count as an edit. */
    protected static <T> void replace(List<T> parts, List<T> others) {
        if (!parts.equals(others)) {
            parts.clear();
            parts.addAll(others);
        }
    }
}
