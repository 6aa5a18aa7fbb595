package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.Blemish;

/**
 * Something that speaks for or against a place, once the session is there.
 *
 * @param blemish what it is about, or null where it has no cost of its own
 * @param text plain words with the cost; it names practitioners and rooms, never a patient
 * @param points waiting, rhythm and preference: what this session or this gap costs by itself. All
 *     others: what the schedule costs more with the session than without it; less than 0 when the
 *     session makes it cheaper
 */
public record Reason(@Nullable Blemish blemish, String text, long points) {}
