package painclinic.clinic;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.WeeklyWindow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A place with rooms, its opening hours and the dates on which it stays shut. */
@Entity
@Table(name = "site")
class SiteRecord extends StoredRecord<SiteDetails> {

    @Column private String externalId;
    @Column private String name;
    @Column private @Nullable String address;
    @Column private @Nullable String directions;
    @Column private @Nullable String bring;

    @ElementCollection
    @CollectionTable(name = "opening_hours", joinColumns = @JoinColumn(name = "site_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "starts", column = @Column(name = "opens"))
    @AttributeOverride(name = "ends", column = @Column(name = "closes"))
    private List<WeeklyTime> openingHours = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "site_closure", joinColumns = @JoinColumn(name = "site_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "date", column = @Column(name = "closed_on"))
    private List<SiteDetails.ClosedDay> closedOn = new ArrayList<>();

    /** For JPA alone. */
    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SiteRecord() {}

    SiteRecord(UUID id, int position, SiteDetails details) {
        super(id, position);
        this.externalId = id.toString();
        this.name = details.name();
        become(details);
    }

    @Override
    protected String externalId() {
        return externalId;
    }

    @Override
    public SiteDetails details() {
        return new SiteDetails(
                name, WeeklyTime.windows(openingHours), closedOn, address, directions, bring);
    }

    @Override
    public final void become(SiteDetails details) {
        rename(details.name());
        open(details.openingHours());
        closeOn(details.closedOn());
        lead(details);
    }

    /** Stays shut on these dates too; answers on how many it did not already. */
    int closeAlsoOn(List<BankHoliday> holidays) {
        List<SiteDetails.ClosedDay> more =
                holidays.stream()
                        .filter(holiday -> !isClosedOn(holiday.date()))
                        .map(holiday -> new SiteDetails.ClosedDay(holiday.date(), holiday.name()))
                        .toList();
        closedOn.addAll(more);
        return more.size();
    }

    private boolean isClosedOn(LocalDate date) {
        return closedOn.stream().anyMatch(day -> day.date().equals(date));
    }

    private void rename(String newName) {
        name = newName.strip();
    }

    private void lead(SiteDetails details) {
        address = told(details.address());
        directions = told(details.directions());
        bring = told(details.bring());
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void open(List<WeeklyWindow> hours) {
        replace(openingHours, WeeklyTime.of(hours));
    }

    private void closeOn(List<SiteDetails.ClosedDay> days) {
        replace(closedOn, days);
    }
}
