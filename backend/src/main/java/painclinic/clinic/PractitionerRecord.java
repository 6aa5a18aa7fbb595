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
import org.jspecify.annotations.Nullable;

import painclinic.bundle.Registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A person who treats, when they work and when they are away. */
@Entity
@Table(name = "practitioner")
class PractitionerRecord extends StoredRecord<PractitionerDetails> {

    private static final String OWNER = "practitioner_id";

    @Column private String externalId;
    @Column private String name;
    @Column private String profession;
    @Column private @Nullable String registrationBody;
    @Column private @Nullable String registrationNumber;
    @Column private @Nullable LocalDate registrationExpiresOn;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> skills;

    @Column private @Nullable String gender;
    @Column private @Nullable Integer maxClinicalMinutesPerDay;

    @ElementCollection
    @CollectionTable(name = "working_block", joinColumns = @JoinColumn(name = OWNER))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "site", column = @Column(name = "site_id"))
    @AttributeOverride(name = "from", column = @Column(name = "starts"))
    @AttributeOverride(name = "to", column = @Column(name = "ends"))
    private List<PractitionerDetails.Block> workingHours = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practitioner_leave", joinColumns = @JoinColumn(name = OWNER))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "from", column = @Column(name = "first_day"))
    @AttributeOverride(name = "to", column = @Column(name = "last_day"))
    private List<PractitionerDetails.Leave> leave = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "practitioner_absence", joinColumns = @JoinColumn(name = OWNER))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "from", column = @Column(name = "away_from"))
    @AttributeOverride(name = "to", column = @Column(name = "away_to"))
    private List<TimeAway> awayDuring = new ArrayList<>();

    /** For JPA alone. */
    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PractitionerRecord() {}

    PractitionerRecord(UUID id, int position, PractitionerDetails details) {
        super(id, position);
        this.externalId = id.toString();
        this.name = details.name();
        this.profession = details.profession();
        this.skills = details.skills();
        become(details);
    }

    @Override
    protected String externalId() {
        return externalId;
    }

    @Override
    public PractitionerDetails details() {
        return new PractitionerDetails(
                name,
                profession,
                registration(),
                skills,
                gender,
                workingHours,
                leave,
                awayDuring,
                maxClinicalMinutesPerDay);
    }

    private @Nullable Registration registration() {
        return registrationBody == null
                        || registrationNumber == null
                        || registrationExpiresOn == null
                ? null
                : new Registration(registrationBody, registrationNumber, registrationExpiresOn);
    }

    @Override
    public final void become(PractitionerDetails details) {
        name = details.name().strip();
        profession = details.profession().strip();
        gender = details.gender();
        register(details.registration());
        mayGive(details.skills(), details.maxClinicalMinutesPerDay());
        work(details.workingHours());
        takeLeave(details.leave());
        beAway(details.awayDuring());
    }

    private void register(@Nullable Registration registration) {
        registrationBody = registration == null ? null : registration.body();
        registrationNumber = registration == null ? null : registration.number();
        registrationExpiresOn = registration == null ? null : registration.expiresOn();
    }

    private void mayGive(List<String> treatments, @Nullable Integer minutesPerDay) {
        skills = treatments;
        maxClinicalMinutesPerDay = minutesPerDay;
    }

    private void work(List<PractitionerDetails.Block> hours) {
        replace(workingHours, hours);
    }

    private void takeLeave(List<PractitionerDetails.Leave> dates) {
        replace(leave, dates);
    }

    private void beAway(List<TimeAway> times) {
        replace(awayDuring, times);
    }
}
