package painclinic.notice;

import org.jspecify.annotations.Nullable;

import painclinic.patient.PatientDetails.Notices;

import java.util.UUID;

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

    /** The way they asked for, or the telephone where they cannot be reached by it. */
    Notices way() {
        return isReached(prefers) ? prefers : Notices.TELEPHONE;
    }

    /** Where they are reached in that way; null where nobody knows. */
    @Nullable String reachedAt(Notices way) {
        return switch (way) {
            case TELEPHONE, TEXT -> telephone;
            case EMAIL -> email;
            case LETTER -> address;
        };
    }

    private boolean isReached(Notices way) {
        String where = reachedAt(way);
        return where != null && !where.isBlank();
    }
}
