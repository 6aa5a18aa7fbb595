package painclinic.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.schedule.Holds;
import painclinic.schedule.OpenWork;
import painclinic.schedule.OpenWorks;
import painclinic.schedule.WaitingCourse;
import painclinic.schedule.WaitingList;

import java.util.List;

/**
 * What waits for somebody at the desk, who waits for an appointment, and whether anything changed.
 */
@RestController
class DeskController {

    private final OpenWorks works;
    private final WaitingList waiting;
    private final Holds holds;
    private final Clinics clinics;

    DeskController(OpenWorks works, WaitingList waiting, Holds holds, Clinics clinics) {
        this.works = works;
        this.waiting = waiting;
        this.holds = holds;
        this.clinics = clinics;
    }

    @GetMapping("/api/schedule/open-work")
    @Operation(
            operationId = "openWork",
            summary = "Registers that are not filled in, and people a clinician should decide on")
    OpenWork openWork() {
        return works.now();
    }

    @GetMapping("/api/courses/waiting")
    @Operation(
            operationId = "waitingList",
            summary = "Courses with sessions that have no appointment, the most urgent first")
    List<WaitingCourse> waiting() {
        return waiting.all();
    }

    @GetMapping("/api/schedule/version")
    @Operation(
            operationId = "scheduleVersion",
            summary =
                    "A number that grows whenever the clinic's records or its schedule change, and"
                            + " what stands for what is held")
    Version version() {
        return new Version(clinics.current().map(Clinic::version).orElse(0L), holds.digest());
    }

    /**
     * The clinic's version; 0 while there is no clinic.
     *
     * @param held stands for what is held now: another as soon as a hold comes or goes
     */
    @Schema(name = "ScheduleVersion")
    record Version(long version, String held) {}
}
