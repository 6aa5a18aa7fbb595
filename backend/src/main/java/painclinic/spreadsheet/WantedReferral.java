package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;

import java.time.LocalDate;

/**
 * A referral that a row has, and the course that is prescribed on it.
 *
 * @param treatment the code, or null where nothing is prescribed
 * @param sessions of the course; none without a treatment
 */
record WantedReferral(
        LocalDate referredOn,
        LocalDate painBeganOn,
        Priority priority,
        @Nullable String treatment,
        int sessions) {}
