package painclinic.course;

import painclinic.bundle.Priority;

import java.time.LocalDate;
import java.util.UUID;

/** A referral as it comes in. */
public record NewReferral(
        UUID patient, LocalDate referredOn, LocalDate painBeganOn, Priority priority) {}
