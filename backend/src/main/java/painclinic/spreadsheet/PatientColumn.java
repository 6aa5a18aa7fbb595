package painclinic.spreadsheet;

import java.util.List;
import java.util.stream.Stream;

/** What a column of a table of patients and their referrals can be about. */
enum PatientColumn implements Meaning {
    NHS_NUMBER("NHS number", "nhs number|nhs no|nhs|nhs num|nhs number new|nhsno"),
    FULL_NAME("Surname, comma, forename", "name|patient name|full name|patient|fullname"),
    FAMILY_NAME("Surname", "surname|family name|last name|lastname|patient surname|name surname"),
    GIVEN_NAME(
            "Forename",
            "forename|forenames|first name|firstname|given name|given names|patient"
                    + " forename|christian name"),
    DATE_OF_BIRTH(
            "Date of birth",
            "date of birth|dob|d o b|birth date|birthdate|born|date birth|patient date of"
                    + " birth|patient dob"),
    TELEPHONE(
            "Telephone",
            "telephone|telephone number|phone|phone number|mobile|mobile number|mobile"
                + " phone|tel|tel no|contact number|home telephone|mobile telephone|telephone no"),
    EMAIL("E-mail", "e mail|email|email address|e mail address|mail"),
    ADDRESS(
            "Address",
            "address|full address|home address|patient address|address 1|address 2|address"
                + " 3|address 4|address 5|address line 1|address line 2|address line 3|address line"
                + " 4|address line 5|street|town|city|county|postcode|post code"),
    LANGUAGE(
            "Language", "language|first language|preferred language|main language|spoken language"),
    INTERPRETER(
            "Interpreter",
            "interpreter|interpreter needed|interpreter required|needs interpreter|interpreter y"
                    + " n"),
    NOTICES(
            "Preferred way of being told",
            "preferred way|preferred contact|preferred contact method|contact preference|contact"
                + " method|preferred method of contact|preferred way of being told|communication"
                + " preference|contact by"),
    REFERRED_ON(
            "Date of the referral",
            "referral date|date of referral|referred on|referral received|referral received"
                    + " date|date referred|referral|date referral received|referred|date of the"
                    + " referral"),
    PAIN_BEGAN_ON(
            "When the pain began",
            "pain began|pain began on|pain since|onset|onset date|date of onset|symptom"
                    + " onset|symptoms since|when the pain began|pain onset|pain start"),
    PRIORITY("Urgency", "urgency|priority|referral priority|referral urgency|urgent"),
    TREATMENT(
            "Treatment",
            "treatment|treatment code|treatment name|treatment requested|requested"
                    + " treatment|service|therapy|procedure"),
    SESSIONS(
            "Sessions",
            "sessions|number of sessions|no of sessions|sessions prescribed|session count");

    private final String words;
    private final List<String> headings;

    PatientColumn(String words, String headings) {
        this.words = words;
        this.headings = Stream.of(headings.split("\\|")).map(Headings::folded).toList();
    }

    /** Whether it is for those alone who decide on care. */
    boolean isOfPrescribing() {
        return this == TREATMENT || this == SESSIONS;
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
        return this == NHS_NUMBER || this == DATE_OF_BIRTH;
    }

    @Override
    public boolean isJoined() {
        return this == ADDRESS;
    }
}
