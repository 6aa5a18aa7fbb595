package painclinic.clinic;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.UUID;

/** The clinic's rooms, edited one at a time. */
@Service
public class EditableRooms extends EditableRecords<RoomRecord, RoomDetails> {

    private static final int LARGEST = 1000;

    private final StoredRecords stored;
    private final Clinics clinics;
    private final ApplicationEventPublisher events;

    EditableRooms(
            RoomRepository repository,
            StoredRecords stored,
            Clinics clinics,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        super(repository, stored, clinics, transaction);
        this.stored = stored;
        this.clinics = clinics;
        this.events = events;
    }

    @Override
    protected String table() {
        return Rooms.TABLE;
    }

    @Override
    protected List<FieldFault> faults(UUID own, RoomDetails room) {
        FieldFaults faults = new FieldFaults();
        faults.text("name", room.name());
        faults.unless(
                stored.isInUse(Sites.TABLE, room.site()), "site", "Choose a site of the clinic.");
        faults.between("capacity", room.capacity(), 1, LARGEST);
        faults.texts("features", room.features());
        TimeAway.check(faults, "closedDuring", room.closedDuring());
        return faults.all();
    }

    @Override
    protected RoomRecord create(UUID id, int position, RoomDetails details) {
        return new RoomRecord(id, position, details);
    }

    @Override
    protected void added(RoomRecord record) {
        clinics.limitSizes(ClinicId.ONLY);
    }

    @Override
    protected void written(RoomDetails before, RoomRecord record) {
        clinics.limitSizes(ClinicId.ONLY);
        events.publishEvent(new RoomChanged(record.id()));
    }

    @Override
    protected void removed(Recorded<RoomDetails> record) {
        clinics.limitSizes(ClinicId.ONLY);
    }
}
