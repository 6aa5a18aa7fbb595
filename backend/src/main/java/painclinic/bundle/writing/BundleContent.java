package painclinic.bundle.writing;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Cohort;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Registration;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.TravelTime;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.Weight;
import painclinic.bundle.WorkingBlock;
import painclinic.guideline.LocalLimit;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * The keys of {@code clinic-bundle/1} and {@code /2}, in their order; optional keys without a value
 * are left out.
 */
public final class BundleContent {

    private final JsonOutput out;
    private final SessionContent sessions;

    public BundleContent(JsonOutput out) {
        this.out = out;
        this.sessions = new SessionContent(out);
    }

    /** Writes every section. */
    public void bundle(ClinicBundle bundle) {
        out.text("format", bundle.format());
        out.object(
                "clinic",
                () -> {
                    out.text("name", bundle.clinic().name());
                    out.text("timeZone", bundle.clinic().timeZone());
                });
        out.text("guideline", bundle.guideline());
        out.optionalObjects("localLimits", bundle.localLimits(), this::localLimit);
        out.object("planning", () -> planning(bundle.planning()));
        if (bundle.ownWeights() != null) {
            out.object("weights", () -> weights(bundle.weights()));
        }
        out.optionalValues("skills", bundle.skills());
        out.objects("treatments", bundle.treatments(), this::treatment);
        out.objects("sites", bundle.sites(), this::site);
        out.optionalObjects("travelMinutes", bundle.travelMinutes(), this::travel);
        out.objects("rooms", bundle.rooms(), this::room);
        out.objects("practitioners", bundle.practitioners(), this::practitioner);
        out.objects("patients", bundle.patients(), this::patient);
        out.objects("courses", bundle.courses(), this::course);
        out.optionalObjects("cohorts", bundle.cohorts(), this::cohort);
        out.optionalObjects("booked", bundle.booked(), sessions::session);
    }

    private void weights(CostWeights weights) {
        for (Weight weight : Weight.values()) {
            out.number(weight.key(), weight.of(weights));
        }
    }

    private void localLimit(LocalLimit limit) {
        out.text("treatment", limit.treatment());
        out.optionalNumber("maxSessions", limit.maxSessions());
        out.optionalNumber("maxHours", limit.maxHours());
        out.optionalNumber("windowDays", limit.windowDays());
        out.optionalNumber("groupMax", limit.groupMax());
    }

    private void planning(PlanningHorizon planning) {
        out.date("from", planning.from());
        out.date("to", planning.to());
        out.number("gridMinutes", planning.gridMinutes());
    }

    private void treatment(Treatment treatment) {
        out.text("code", treatment.code());
        out.text("name", treatment.name());
        out.text("delivery", treatment.delivery().name());
        if (!treatment.isProgramme()) {
            out.number("minutes", treatment.minutes());
        }
        out.optionalValues("roomFeatures", treatment.roomFeatures());
        out.optionalNumber("groupMax", treatment.groupMax());
        leaders(treatment.leaders());
        if (treatment.isProgramme()) {
            out.number("groupMin", treatment.groupMin());
            out.objects("programme", treatment.programme(), this::programmeSession);
        } else {
            out.number("minDaysBetween", treatment.minDaysBetween());
            out.number("targetDaysBetween", treatment.targetDaysBetween());
        }
    }

    private void leaders(List<LeaderRole> leaders) {
        out.optionalObjects(
                "leaders",
                leaders,
                one -> {
                    out.text("skill", one.skill());
                    if (one.fromAttendees() != LeaderRole.ALWAYS) {
                        out.number("fromAttendees", one.fromAttendees());
                    }
                });
    }

    private void programmeSession(ProgrammeSession session) {
        out.text("title", session.title());
        out.number("minutes", session.minutes());
        if (session.leaders() != null) {
            leaders(session.leaders());
        }
        if (session.roomFeatures() != null) { // none in place of some
            out.values("roomFeatures", session.roomFeatures());
        }
        out.optionalNumber("week", session.week());
        out.optionalNumber("after", session.after());
        out.optionalNumber("minDays", session.minDays());
        out.optionalNumber("maxDays", session.maxDays());
        out.optionalNumber("targetDays", session.targetDays());
        if (session.review()) {
            out.yes("review");
        }
    }

    private void travel(TravelTime travel) {
        out.values("between", List.of(travel.one(), travel.other()));
        out.number("minutes", travel.minutes());
    }

    private void cohort(Cohort cohort) {
        out.text("id", cohort.id());
        out.text("treatment", cohort.treatment());
        out.values("members", cohort.members());
        out.optionalValues("deliveredOn", cohort.deliveredOn());
    }

    private void site(Site site) {
        out.text("id", site.id());
        out.text("name", site.name());
        out.objects("openingHours", site.openingHours(), this::window);
        out.optionalValues("closedOn", site.closedOn());
    }

    private void room(Room room) {
        out.text("id", room.id());
        out.text("site", room.site());
        out.text("name", room.name());
        out.number("capacity", room.capacity());
        out.values("features", room.features());
        out.optionalObjects("closedDuring", room.closedDuring(), this::moments);
        if (room.turnoverMinutes() > 0) {
            out.number("turnoverMinutes", room.turnoverMinutes());
        }
    }

    private void practitioner(Practitioner practitioner) {
        out.text("id", practitioner.id());
        out.text("name", practitioner.name());
        out.text("profession", practitioner.profession());
        Registration registration = practitioner.registration();
        if (registration != null) {
            out.object("registration", () -> registration(registration));
        }
        out.values("skills", practitioner.skills());
        out.optionalText("gender", practitioner.gender());
        out.objects("workingHours", practitioner.workingHours(), this::block);
        out.optionalObjects("leave", practitioner.leave(), this::dates);
        out.optionalObjects("awayDuring", practitioner.awayDuring(), this::moments);
        out.optionalNumber("maxClinicalMinutesPerDay", practitioner.maxClinicalMinutesPerDay());
    }

    private void registration(Registration registration) {
        out.text("body", registration.body());
        out.text("number", registration.number());
        out.date("expiresOn", registration.expiresOn());
    }

    private void patient(Patient patient) {
        out.text("id", patient.id());
        out.text("nhsNumber", patient.nhsNumber());
        out.text("givenName", patient.givenName());
        out.text("familyName", patient.familyName());
        out.date("dateOfBirth", patient.dateOfBirth());
        out.optionalValues("needs", patient.needs());
        out.optionalText("practitionerGender", patient.practitionerGender());
        if (patient.available() != null) { // absent and empty say opposite things
            out.objects("available", patient.available(), this::window);
        }
        out.optionalObjects("preferred", patient.preferred(), this::window);
        out.optionalObjects("unavailable", patient.unavailable(), this::dates);
    }

    private void course(Course course) {
        out.text("id", course.id());
        out.text("patient", course.patient());
        out.text("treatment", course.treatment());
        out.number("sessions", course.sessions());
        out.date("referredOn", course.referredOn());
        out.date("painBeganOn", course.painBeganOn());
        out.date("startNotBefore", course.startNotBefore());
        out.text("priority", course.priority().name());
        out.optionalText("preferredPractitioner", course.preferredPractitioner());
        out.optionalText("preferredSite", course.preferredSite());
        out.optionalText("guideline", course.guideline());
        out.optionalValues("deliveredOn", course.deliveredOn());
    }

    private void block(WorkingBlock block) {
        out.text("site", block.site());
        weekly(block.day(), block.from(), block.to());
        out.optionalDate("holdsFrom", block.holdsFrom());
        out.optionalDate("holdsTo", block.holdsTo());
    }

    private void window(WeeklyWindow window) {
        weekly(window.day(), window.from(), window.to());
    }

    private void weekly(DayOfWeek day, LocalTime from, LocalTime to) {
        out.text("day", day.name());
        out.time("from", from);
        out.time("to", to);
    }

    private void dates(DateRange range) {
        out.date("from", range.from());
        out.date("to", range.to());
    }

    private void moments(MomentRange range) {
        out.moment("from", range.from());
        out.moment("to", range.to());
    }
}
