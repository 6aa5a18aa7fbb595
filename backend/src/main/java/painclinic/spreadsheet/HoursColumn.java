package painclinic.spreadsheet;

import java.util.List;
import java.util.stream.Stream;

/** What a column of a table of working hours can be about. */
enum HoursColumn implements Meaning {
    PRACTITIONER(
            "Practitioner",
            "practitioner|name|full name|staff|staff member|staff name|clinician|therapist|employee"
                    + "|employee name|who|practitioner name|person"),
    REGISTRATION(
            "Registration number",
            "registration|registration number|registration no|reg no|reg number|hcpc|hcpc number"
                    + "|hcpc no|gmc|gmc number|nmc|nmc pin|pin"),
    DAY("Day", "day|days|weekday|day of week|day of the week|week day"),
    FROM("From", "from|start|starts|start time|time from|from time|begins|shift start|time in"),
    TO("To", "to|end|ends|end time|time to|to time|finish|finishes|finish time|shift end|time out"),
    HOURS("From and to in one", "hours|time|times|working hours|shift|shift times|from to"),
    BREAK_FROM("Break from", "break from|break start|lunch from|lunch start|break starts"),
    BREAK_TO("Break to", "break to|break end|lunch to|lunch end|break ends"),
    SITE("Site", "site|location|clinic|place|base|site name|venue|where"),
    HOLDS_FROM(
            "First day",
            "first day|holds from|valid from|effective from|start date|date from|from date|from"
                    + " when|since|effective date|begins on"),
    HOLDS_TO(
            "Last day",
            "last day|holds to|valid to|effective to|end date|date to|to date|until|till|ends on"),
    CLINICAL_MINUTES(
            "Most minutes of sessions a day",
            "most minutes of sessions a day|clinical minutes|clinical minutes a day|clinical"
                + " minutes per day|max clinical minutes|max clinical minutes per day|most clinical"
                + " minutes");

    private final String words;
    private final List<String> headings;

    HoursColumn(String words, String headings) {
        this.words = words;
        this.headings = Stream.of(headings.split("\\|")).map(Headings::folded).toList();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean isNeeded() {
        return this == DAY;
    }

    @Override
    public boolean isJoined() {
        return false;
    }
}
