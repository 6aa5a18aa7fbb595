package painclinic.roster;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.schedule.Seen;
import painclinic.schedule.SeenChange;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a therapist's sessions to come since they last looked.
 *
 * @param look a name for what is to be seen now, to say that it was
 * @param isFirstLook whether they never said that they saw anything
 */
@Schema(name = "RosterChanges")
record RosterChangesView(String look, boolean isFirstLook, List<RosterChange> changes) {

    /**
     * What became of one session.
     *
     * @param was where it was; empty for a new one
     * @param now where it is; empty for one that is theirs no more
     */
    @Schema(name = "RosterChange")
    record RosterChange(String what, List<RosterPlace> was, List<RosterPlace> now) {

        static RosterChange of(SeenChange change) {
            return new RosterChange(
                    Stream.of(change.now(), change.was())
                            .flatMap(Stream::ofNullable)
                            .map(Seen::what)
                            .findFirst()
                            .orElse(""),
                    place(change.was()),
                    place(change.now()));
        }

        private static List<RosterPlace> place(@Nullable Seen seen) {
            return seen == null ? List.of() : List.of(new RosterPlace(seen.start(), seen.where()));
        }
    }

    /** When and where. */
    @Schema(name = "RosterPlace")
    record RosterPlace(LocalDateTime start, String where) {}
}
