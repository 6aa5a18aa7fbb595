package painclinic.repair;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.clinic.ClinicTime;
import painclinic.evaluation.measures.CourseSlack;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Which courses are without a place or running out of time. */
@RestController
@RequestMapping("/api/courses")
class SlackController {

    private final ClinicBundles bundles;
    private final Clock clock;

    SlackController(ClinicBundles bundles, Clock clock) {
        this.bundles = bundles;
        this.clock = clock;
    }

    @GetMapping("/slack")
    @Operation(
            operationId = "courseSlack",
            summary = "All courses with sessions left, those first that somebody has to act on",
            description =
                    """
                    Urgent courses without a place come first, then those that have not begun, then \
                    those that run out of time, then others without a place, and last those that have all their \
                    places. None without a clinic.\
                    """)
    List<SlackView> slack() {
        return bundles.current().map(VersionedBundle::bundle).map(this::slack).orElse(List.of());
    }

    private List<SlackView> slack(ClinicBundle clinic) {
        ClinicSchedule published = new ClinicSchedule(clinic.booked(), List.of());
        LocalDateTime now = ClinicTime.in(clinic.clinic().timeZone()).local(clock.instant());
        return new SlackViews(clinic, published, now)
                .all(CourseSlack.of(clinic, published, now.toLocalDate()));
    }
}
