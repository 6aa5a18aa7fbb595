package painclinic.advice;

import painclinic.advising.Refusal;
import painclinic.advising.desk.Place;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the clinic's rules say to places in the published schedule. Nothing is changed by asking.
 */
sealed interface BookingTried {

    /** Nothing speaks against it. */
    record Possible(List<Place> places) implements BookingTried {}

    /** Rules speak against the place. */
    record Objected(WhyNotView whyNot) implements BookingTried {}

    /** The rules know only that the place is taken; somebody holds it. */
    record Held(String by, LocalDateTime until) implements BookingTried {}

    /** The session is where it should go. */
    record AlreadyThere() implements BookingTried {}

    /** A rule speaks against what was held, because the clinic has changed since. */
    record NoLongerAllowed() implements BookingTried {}

    /** No way that is suggested for the course consists of these places. */
    record NoSuchWay() implements BookingTried {}

    /** It is about what is not there. */
    record Unknown(Refusal.Kind what) implements BookingTried {}
}
