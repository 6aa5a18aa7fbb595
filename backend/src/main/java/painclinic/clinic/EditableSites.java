package painclinic.clinic;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.UUID;

/** The clinic's sites, edited one at a time. */
@Service
public class EditableSites extends EditableRecords<SiteRecord, SiteDetails> {

    private final SiteRepository sites;
    private final Clinics clinics;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    EditableSites(
            SiteRepository repository,
            StoredRecords stored,
            Clinics clinics,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        super(repository, stored, clinics, transaction);
        this.sites = repository;
        this.clinics = clinics;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Keeps every site shut on these dates, besides those on which it stays shut already.
     *
     * @return how many days of how many sites that closes anew
     */
    public int closeAllOn(List<BankHoliday> holidays) {
        return transaction.execute(status -> {
            clinics.lock(ClinicId.ONLY);
            int closed =
                    sites
                            .findByClinicIdAndRetiredOnIsNullOrderByPositionAscIdAsc(
                                    ClinicId.ONLY.value())
                            .stream()
                            .mapToInt(site -> close(site, holidays))
                            .sum();
            if (closed > 0) {
                clinics.advanceVersion(ClinicId.ONLY);
            }
            return closed;
        });
    }

    private int close(SiteRecord site, List<BankHoliday> holidays) {
        int closed = site.closeAlsoOn(holidays);
        if (closed > 0) {
            sites.flush();
            events.publishEvent(new SiteChanged(site.id()));
        }
        return closed;
    }

    @Override
    protected String table() {
        return Sites.TABLE;
    }

    @Override
    protected List<FieldFault> faults(UUID own, SiteDetails site) {
        FieldFaults faults = new FieldFaults();
        faults.text("name", site.name());
        WeeklyTime.check(faults, "openingHours", site.openingHours());
        faults.longest("address", site.address());
        faults.longest("directions", site.directions());
        faults.longest("bring", site.bring());
        List<SiteDetails.ClosedDay> days = site.closedOn();
        for (int i = 0; i < days.size(); i++) {
            SiteDetails.ClosedDay day = days.get(i);
            faults.longest("closedOn[" + i + "].reason", day.reason());
            faults.unless(
                    days.subList(0, i).stream().noneMatch(one -> one.date().equals(day.date())),
                    "closedOn[" + i + "].date",
                    "This date is in the list twice.");
        }
        return faults.all();
    }

    @Override
    protected SiteRecord create(UUID id, int position, SiteDetails details) {
        return new SiteRecord(id, position, details);
    }

    @Override
    protected void written(SiteDetails before, SiteRecord record) {
        events.publishEvent(new SiteChanged(record.id()));
    }
}
