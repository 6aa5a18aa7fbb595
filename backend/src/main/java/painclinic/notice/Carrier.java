package painclinic.notice;

import painclinic.patient.PatientDetails.Notices;

/** Carries messages out of the house, in one way and if somebody has set it up. */
interface Carrier {

    /** Whether it carries messages of this way. */
    boolean carries(Notices way);

    /**
     * Hands a message over. It is called again with the same message where nobody knows whether it
     * was handed over before: a carrier that can find out does not hand it over twice.
     */
    Carried carry(Message message);
}
