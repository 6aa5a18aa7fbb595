package painclinic.notice;

import org.jspecify.annotations.Nullable;

import painclinic.patient.PatientDetails.Notices;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * The person to be told, and how they are reached.
 *
 * @param prefers the way they asked for
 */
record Recipient(
        UUID patient,
        String name,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable String address,
        Notices prefers,
        String language,
        boolean interpreter) {

    /**
     * The way they asked for; where they cannot be reached by it the telephone, then a letter. The
     * telephone for whom nobody can reach: somebody has to find out.
     */
    Notices way() {
        return Stream.of(prefers, Notices.TELEPHONE, Notices.LETTER)
                .filter(this::isUsable)
                .findFirst()
                .orElse(Notices.TELEPHONE);
    }

    /** Where they are reached in that way; null where nobody knows. */
    @Nullable String reachedAt(Notices way) {
        String where =
                switch (way) {
                    case TELEPHONE, TEXT -> telephone;
                    case EMAIL -> email;
                    case LETTER -> address;
                };
        return where == null || where.isBlank() ? null : where;
    }

    boolean isUsable(Notices way) {
        return reachedAt(way) != null;
    }
}
