package painclinic.schedule;

/** A patient's place in a session: session {@code number} of their course's {@code of}. */
public record BookedPlace(
        String courseId,
        String patientId,
        String givenName,
        String familyName,
        String nhsNumber,
        int number,
        int of) {

    public String patientName() {
        return givenName + " " + familyName;
    }
}
