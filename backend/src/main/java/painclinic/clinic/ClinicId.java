package painclinic.clinic;

/** Which clinic a record belongs to. An installation serves one today: the {@link #ONLY} one. */
public record ClinicId(long value) {

    public static final ClinicId ONLY = new ClinicId(1);
}
