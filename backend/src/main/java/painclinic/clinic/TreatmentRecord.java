package painclinic.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import painclinic.bundle.Delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A kind of treatment that the clinic gives, and the clinic's own limits for it. */
@Entity
@Table(name = "treatment")
class TreatmentRecord extends StoredRecord<TreatmentDetails> {

    @Column private String code;
    @Column private String guideline;
    @Column private String name;

    @Column
    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @Column private int minutes;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roomFeatures;

    @Column private @Nullable Integer groupMax;
    @Column private int minDaysBetween;
    @Column private int targetDaysBetween;

    // follows from guideline, limits and rooms, and is worked out after each edit
    @Column(updatable = false)
    private int mostPeople = 1;

    // by code: a clinic may limit a treatment before it gives it
    @ElementCollection
    @CollectionTable(
            name = "local_limit",
            joinColumns = @JoinColumn(name = "treatment", referencedColumnName = "code"))
    private Set<OwnLimit> limit = new LinkedHashSet<>();

    /** For JPA alone. */
    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TreatmentRecord() {}

    TreatmentRecord(UUID id, int position, String guideline, TreatmentDetails details) {
        super(id, position);
        this.guideline = guideline;
        this.code = details.code();
        this.name = details.name();
        this.delivery = details.delivery();
        this.roomFeatures = details.roomFeatures();
        become(details);
    }

    @Override
    protected String externalId() {
        return code;
    }

    @Override
    public TreatmentDetails details() {
        OwnLimit own = limit.stream().findFirst().orElse(OwnLimit.NONE);
        return new TreatmentDetails(
                code,
                name,
                delivery,
                minutes,
                roomFeatures,
                groupMax,
                minDaysBetween,
                targetDaysBetween,
                own.maxSessions(),
                own.windowDays(),
                own.groupMax());
    }

    @Override
    public final void become(TreatmentDetails details) {
        name = details.name().strip();
        delivery = details.delivery();
        minutes = details.minutes();
        roomFeatures = details.roomFeatures();
        groupMax = details.groupMax();
        minDaysBetween = details.minDaysBetween();
        targetDaysBetween = details.targetDaysBetween();
        limitTo(details.maxSessions(), details.windowDays(), details.classMax());
    }

    private void limitTo(
            @Nullable Integer sessions, @Nullable Integer days, @Nullable Integer people) {
        int position = limit.stream().findFirst().map(OwnLimit::position).orElse(0);
        OwnLimit own = new OwnLimit(ClinicId.ONLY.value(), position, sessions, days, people);
        Set<OwnLimit> wanted = own.saysNothing() ? Set.of() : Set.of(own);
        if (!limit.equals(wanted)) {
            limit.clear();
            limit.addAll(wanted);
        }
    }

    /** The clinic's own numbers; null says nothing. */
    @Embeddable
    record OwnLimit(
            Long clinicId,
            Integer position,
            @Nullable Integer maxSessions,
            @Nullable Integer windowDays,
            @Nullable Integer groupMax) {

        static final OwnLimit NONE = new OwnLimit(ClinicId.ONLY.value(), 0, null, null, null);

        boolean saysNothing() {
            return maxSessions == null && windowDays == null && groupMax == null;
        }
    }
}
