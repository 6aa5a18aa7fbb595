package painclinic.patient;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import painclinic.bundle.DateRange;
import painclinic.bundle.WeeklyWindow;
import painclinic.clinic.StoredRecord;
import painclinic.patient.PatientDetails.Contact;
import painclinic.patient.PatientDetails.Notices;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A person whom the clinic treats, how to reach them and when they can come. */
@Entity
@Table(name = "patient")
class PatientRecord extends StoredRecord<PatientDetails> {

    @Column private String externalId;
    @Column private @Nullable String nhsNumber;
    @Column private @Nullable String duplicateNumber;
    @Column private String givenName;
    @Column private String familyName;
    @Column private LocalDate dateOfBirth;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> needs;

    @Column private @Nullable String practitionerGender;
    @Column private boolean statesAvailability;
    @Column private @Nullable String telephone;
    @Column private @Nullable String email;
    @Column private @Nullable String address;

    @Column
    @Enumerated(EnumType.STRING)
    private Notices notices;

    @Column private String language;
    @Column private boolean interpreter;

    @ElementCollection
    @CollectionTable(name = "patient_window", joinColumns = @JoinColumn(name = "patient_id"))
    private Set<Window> windows = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "patient_absence", joinColumns = @JoinColumn(name = "patient_id"))
    @OrderColumn(name = "position")
    private List<Absence> absences = new ArrayList<>();

    /** For JPA alone. */
    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PatientRecord() {}

    PatientRecord(UUID id, int position, PatientDetails details) {
        super(id, position);
        this.externalId = id.toString();
        this.givenName = details.givenName();
        this.familyName = details.familyName();
        this.dateOfBirth = details.dateOfBirth();
        this.needs = details.needs();
        this.notices = details.contact().notices();
        this.language = details.contact().language();
        become(details);
    }

    @Override
    protected String externalId() {
        return externalId;
    }

    @Override
    public PatientDetails details() {
        return new PatientDetails(
                nhsNumber,
                givenName,
                familyName,
                dateOfBirth,
                needs,
                practitionerGender,
                statesAvailability ? windows(Window.Kind.AVAILABLE) : null,
                windows(Window.Kind.PREFERRED),
                absences.stream().map(one -> new DateRange(one.firstDay, one.lastDay)).toList(),
                new Contact(telephone, email, address, notices, language, interpreter));
    }

    private List<WeeklyWindow> windows(Window.Kind kind) {
        return windows.stream()
                .filter(window -> window.kind == kind)
                .sorted(Comparator.comparingInt(Window::position))
                .map(window -> new WeeklyWindow(window.day, window.starts, window.ends))
                .toList();
    }

    @Override
    public final void become(PatientDetails details) {
        identify(details);
        needs = details.needs();
        practitionerGender = details.practitionerGender();
        come(details);
        reach(details.contact());
    }

    private void identify(PatientDetails details) {
        if (details.nhsNumber() != null) {
            duplicateNumber = null;
        }
        nhsNumber = details.nhsNumber();
        givenName = details.givenName().strip();
        familyName = details.familyName().strip();
        dateOfBirth = details.dateOfBirth();
    }

    private void come(PatientDetails details) {
        List<WeeklyWindow> available = details.available();
        statesAvailability = available != null;
        Set<Window> wanted = new HashSet<>();
        if (available != null) {
            wanted.addAll(Window.of(Window.Kind.AVAILABLE, available));
        }
        wanted.addAll(Window.of(Window.Kind.PREFERRED, details.preferred()));
        windows.retainAll(wanted);
        windows.addAll(wanted);
        replace(
                absences,
                details.unavailable().stream()
                        .map(one -> new Absence(one.from(), one.to()))
                        .toList());
    }

    private void reach(Contact contact) {
        telephone = contact.telephone();
        email = contact.email();
        address = contact.address();
        notices = contact.notices();
        language = contact.language();
        interpreter = contact.interpreter();
    }

    /** When in the week somebody can come or would like to. */
    @Embeddable
    record Window(
            @Column(nullable = false) @Enumerated(EnumType.STRING) Kind kind,
            int position,
            @Column(nullable = false) @Enumerated(EnumType.STRING) DayOfWeek day,
            @Column(nullable = false) LocalTime starts,
            @Column(nullable = false) LocalTime ends) {

        enum Kind {
            AVAILABLE,
            PREFERRED
        }

        static Set<Window> of(Kind kind, List<WeeklyWindow> windows) {
            Set<Window> all = new HashSet<>();
            for (WeeklyWindow window : windows) {
                all.add(new Window(kind, all.size(), window.day(), window.from(), window.to()));
            }
            return all;
        }
    }

    /** Whole dates, the first and the last included. */
    @Embeddable
    record Absence(LocalDate firstDay, LocalDate lastDay) {}
}
