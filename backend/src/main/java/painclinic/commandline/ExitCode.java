package painclinic.commandline;

/** What the commands tell the shell. */
final class ExitCode {

    static final int OK = 0;

    /** The schedule breaks a hard rule ({@code check} only). */
    static final int RULES_BROKEN = 1;

    /** The audit is not what was written ({@code verify-audit} only). */
    static final int AUDIT_BROKEN = 1;

    /** A file or an argument was refused; nothing was written. */
    static final int REFUSED = 2;

    /** The product broke its own promise; nothing was written. */
    static final int INTERNAL_FAULT = 70;

    private ExitCode() {}
}
