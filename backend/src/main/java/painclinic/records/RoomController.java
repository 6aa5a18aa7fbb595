package painclinic.records;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import painclinic.clinic.EditableRooms;
import painclinic.clinic.Recorded;
import painclinic.clinic.RoomDetails;
import painclinic.web.Revision;

import java.util.List;
import java.util.UUID;

/** The clinic's rooms, one at a time. */
@RestController
@RequestMapping("/api/rooms")
class RoomController {

    private final EditableRooms rooms;
    private final RecordAnswers answers;

    RoomController(EditableRooms rooms, RecordAnswers answers) {
        this.rooms = rooms;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "rooms", summary = "The rooms in use, in their order")
    List<Recorded<RoomDetails>> all() {
        return rooms.all();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "room", summary = "A room; the entity tag is its version")
    ResponseEntity<Recorded<RoomDetails>> one(@PathVariable UUID id) {
        return answers.found(rooms.find(id));
    }

    @PostMapping
    @Operation(operationId = "addRoom", summary = "Record a room")
    ResponseEntity<Saved<RoomDetails>> add(@RequestBody RoomDetails details) {
        return answers.added(rooms.add(details));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "editRoom",
            summary = "Make a room what the details say",
            description =
                    "`If-Match` has the version that was seen, as `\"7\"`. 412 with the record as"
                            + " it is, when somebody else has changed it.")
    ResponseEntity<Saved<RoomDetails>> edit(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version,
            @RequestBody RoomDetails details) {
        return answers.edited(rooms.edit(id, Revision.number(version), details));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "removeRoom",
            summary = "Remove a room; where something still refers to it, it retires")
    Removed remove(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) @Pattern(regexp = Revision.TAG) String version) {
        return answers.removed(rooms.remove(id, Revision.number(version)));
    }

    @PostMapping("/{id}/restore")
    @Operation(
            operationId = "restoreRoom",
            summary = "Take the removal of a room back: it is what the details say again")
    ResponseEntity<Saved<RoomDetails>> restore(
            @PathVariable UUID id, @RequestBody RoomDetails details) {
        return answers.edited(rooms.restore(id, details));
    }
}
