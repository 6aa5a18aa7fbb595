package painclinic.schedule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.database.Rows;

import java.time.Clock;
import java.time.ZoneOffset;

/** What patients have said they will come to. What is moved afterwards is not confirmed. */
@Service
public class Confirmations {

    private final Rows rows;
    private final Clock clock;

    Confirmations(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Confirms an appointment.
     *
     * @param seen its revision when it was looked at
     * @return whether that is the appointment as it is
     */
    @Transactional
    public boolean confirm(AppointmentId appointment, int seen) {
        return rows.update(
                        """
                        insert into appointment_confirmation
                            (appointment_id, revision, confirmed_at)
                        select id, revision, ? from appointment where id = ? and revision = ?
                        on conflict (appointment_id) do update set revision = excluded.revision,
                            confirmed_at = excluded.confirmed_at
                        """,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        appointment.value(),
                        seen)
                == 1;
    }
}
