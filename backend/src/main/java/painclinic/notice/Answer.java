package painclinic.notice;

/** What somebody says to what they are told. */
enum Answer {
    ACCEPTED,
    WANTS_ANOTHER
}
