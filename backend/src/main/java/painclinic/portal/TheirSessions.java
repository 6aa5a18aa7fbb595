package painclinic.portal;

import org.springframework.stereotype.Component;

import painclinic.access.ClinicUser;
import painclinic.access.LinkedRecords;
import painclinic.clinic.Clinics;
import painclinic.clinic.EditablePatientSettings;
import painclinic.clinic.PatientSettings;
import painclinic.schedule.PatientCourse;
import painclinic.schedule.PatientCourses;
import painclinic.schedule.PatientSession;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of whoever has signed in. Another's is as if it were not there. */
@Component
class TheirSessions {

    private final PatientCourses courses;
    private final LinkedRecords linked;
    private final Clinics clinics;
    private final EditablePatientSettings settings;
    private final Clock clock;

    TheirSessions(
            PatientCourses courses,
            LinkedRecords linked,
            Clinics clinics,
            EditablePatientSettings settings,
            Clock clock) {
        this.courses = courses;
        this.linked = linked;
        this.clinics = clinics;
        this.settings = settings;
        this.clock = clock;
    }

    List<PatientCourse> courses(ClinicUser user) {
        return linked.patient(user).map(courses::of).orElse(List.of());
    }

    /** A session to come; empty for one that has begun, has gone or never was theirs. */
    Optional<Own> toCome(ClinicUser user, UUID appointment) {
        Moment now = now();
        return courses(user).stream()
                .flatMap(course -> course.sessions().stream())
                .filter(session -> session.appointment().equals(appointment))
                .filter(session -> session.start().isAfter(now.local()))
                .map(session -> new Own(session, now, settings()))
                .findFirst();
    }

    PatientSettings settings() {
        return settings.now().orElseThrow().details();
    }

    Moment now() {
        return new Moment(clock.instant(), clinics.current().orElseThrow().time());
    }

    /** A session of somebody's own, as it is now. */
    record Own(PatientSession session, Moment now, PatientSettings settings) {

        boolean isShortNotice() {
            return PortalCourses.isShortNotice(session, now, settings);
        }

        boolean mayMove() {
            return settings.mayMove() && !isShortNotice();
        }

        LocalDateTime notice() {
            return now.inHours(settings.noticeHours());
        }
    }
}
