package painclinic.notice;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The languages messages are written in: the person's own where it is one of them. */
enum Language {
    ENGLISH(
            Locale.UK,
            new Phrases(
                    "Your appointments at %s",
                    "A reminder of your appointment at %s",
                    "Dear %s,",
                    "You have a new appointment:",
                    "You have new appointments:",
                    "We are sorry that we had to cancel your appointment:",
                    "We are sorry that we had to cancel these appointments:",
                    "Your appointment has changed:",
                    "Your appointments have changed:",
                    "New: %s",
                    "Not cancelled any more: %s",
                    "Cancelled: %s",
                    "Instead of %s: %s",
                    "%s: now %s",
                    "with %s, %s, %s",
                    "%s at %s",
                    "midday",
                    "If you cannot come, please tell us as soon as you can, so that somebody else"
                            + " can have the time.")),
    WELSH(
            Locale.of("cy", "GB"),
            new Phrases(
                    "Eich apwyntiadau yn %s",
                    "Nodyn i’ch atgoffa o’ch apwyntiad yn %s",
                    "Annwyl %s,",
                    "Mae gennych apwyntiad newydd:",
                    "Mae gennych apwyntiadau newydd:",
                    "Mae’n ddrwg gennym ein bod wedi gorfod canslo eich apwyntiad:",
                    "Mae’n ddrwg gennym ein bod wedi gorfod canslo’r apwyntiadau hyn:",
                    "Mae eich apwyntiad wedi newid:",
                    "Mae eich apwyntiadau wedi newid:",
                    "Newydd: %s",
                    "Heb ei ganslo bellach: %s",
                    "Wedi’i ganslo: %s",
                    "Yn lle %s: %s",
                    "%s: nawr %s",
                    "gyda %s, %s, %s",
                    "%s am %s",
                    "hanner dydd",
                    "Os na allwch ddod, rhowch wybod i ni cyn gynted ag y gallwch, fel y gall"
                            + " rhywun arall gael yr amser."));

    private final Phrases phrases;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;

    Language(Locale locale, Phrases phrases) {
        this.phrases = phrases;
        this.day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale);
        this.shortDay = DateTimeFormatter.ofPattern("EEE d MMM", locale);
    }

    /**
     * @param tag as patients' records have it, such as {@code cy}
     */
    static Language of(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("cy") ? WELSH : ENGLISH;
    }

    Phrases phrases() {
        return phrases;
    }

    /** As the NHS writes it: Tuesday 12 January 2027 at 9:30am. */
    String moment(LocalDateTime moment) {
        return phrases.at().formatted(day.format(moment), clock(moment));
    }

    /** For a text with much to tell: Tue 12 Jan 9:30am. */
    String shortMoment(LocalDateTime moment) {
        return shortDay.format(moment) + " " + clock(moment);
    }

    private String clock(LocalDateTime moment) {
        if (moment.getMinute() == 0 && moment.getHour() == 12) {
            return phrases.midday();
        }
        int hour = moment.getHour() % 12 == 0 ? 12 : moment.getHour() % 12;
        String minutes = moment.getMinute() == 0 ? "" : ":%02d".formatted(moment.getMinute());
        return hour + minutes + (moment.getHour() < 12 ? "am" : "pm");
    }

    /** The sentences; {@code %s} stands for what the message fills in. */
    record Phrases(
            String subject,
            String reminder,
            String greeting,
            String oneBooked,
            String someBooked,
            String oneCancelled,
            String someCancelled,
            String oneChanged,
            String someChanged,
            String booked,
            String putBack,
            String cancelled,
            String moved,
            String elsewhere,
            String place,
            String at,
            String midday,
            String ending) {}
}
