package painclinic.history;

import painclinic.history.Field.Writing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the columns of each kind of record. What is not here is not shown. */
final class RecordFields {

    static final Map<String, Field> PATIENT =
            new Fields()
                    .add("given_name", "Given names", Words::text)
                    .add("family_name", "Family name", Words::text)
                    .add("nhs_number", "NHS number", Words::text)
                    .add("duplicate_number", "NHS number of another patient too", Words::text)
                    .add("date_of_birth", "Date of birth", Words::date)
                    .add("telephone", "Telephone", Words::text)
                    .add("email", "Email", Words::text)
                    .add("address", "Address", Words::text)
                    .add("notices", "Told by", Words::code)
                    .add("language", "Language", Words::text)
                    .add("interpreter", "With an interpreter", Words::yesOrNo)
                    .add("needs", "Needs of the room", Words::codes)
                    .add("practitioner_gender", "Only treated one to one by", Words::code)
                    .add("states_availability", "Says when they can come", Words::yesOrNo)
                    .add("retired_on", "No longer in use since", Words::date)
                    .all();

    static final Map<String, Field> PRACTITIONER =
            new Fields()
                    .add("name", "Name", Words::text)
                    .add("profession", "Profession", Words::code)
                    .add("gender", "Gender", Words::code)
                    .add("skills", "May give", Words::codes)
                    .add("registration_body", "Registered with", Words::text)
                    .add("registration_number", "Registration number", Words::text)
                    .add("registration_expires_on", "Registration until", Words::date)
                    .add(
                            "max_clinical_minutes_per_day",
                            "Most minutes with patients in a day",
                            Words::text)
                    .add("retired_on", "No longer in use since", Words::date)
                    .all();

    static final Map<String, Field> ROOM =
            new Fields()
                    .add("name", "Name", Words::text)
                    .add("site_id", "Site", Words::named)
                    .add("capacity", "Holds", (people, words) -> people.asString() + " people")
                    .add("features", "Has", Words::codes)
                    .add("retired_on", "No longer in use since", Words::date)
                    .all();

    static final Map<String, Field> SITE =
            new Fields()
                    .add("name", "Name", Words::text)
                    .add("address", "Address", Words::text)
                    .add("directions", "How to get there", Words::text)
                    .add("bring", "What to bring", Words::text)
                    .add("retired_on", "No longer in use since", Words::date)
                    .all();

    static final Map<String, Field> TREATMENT =
            new Fields()
                    .add("name", "Name", Words::text)
                    .add("code", "Code", Words::text)
                    .add("delivery", "Given", Words::code)
                    .add("minutes", "Length in minutes", Words::text)
                    .add("room_features", "Needs of the room", Words::codes)
                    .add("group_max", "Usual most people in a class", Words::text)
                    .add("most_people", "Most people in a session", Words::text)
                    .add("min_days_between", "Fewest days from session to session", Words::text)
                    .add(
                            "target_days_between",
                            "Days from session to session wished for",
                            Words::text)
                    .add("guideline", "Guideline", Words::text)
                    .add("retired_on", "No longer in use since", Words::date)
                    .all();

    static final Map<String, Field> COURSE =
            new Fields()
                    .add("treatment_id", "Treatment", Words::named)
                    .add("status", "State", Words::code)
                    .add("prescribed", "Sessions prescribed", Words::text)
                    .add("start_not_before", "Not before", Words::date)
                    .add("priority", "Priority", Words::code)
                    .add("preferred_practitioner", "Would like to be treated by", Words::named)
                    .add("opened_on", "First session", Words::date)
                    .add("carried_on", "Sessions given elsewhere or before", Words::dates)
                    .add("forfeited", "Sessions used up by cancelling", Words::text)
                    .add("group_unsuitable", "Why not in a group", Words::text)
                    .add("guideline", "Guideline", Words::text)
                    .add("ended_on", "Ended on", Words::date)
                    .add("end_reason", "Why it ended", Words::text)
                    .all();

    static final Map<String, Field> APPOINTMENT =
            new Fields()
                    .add("starts_at", "Begins", Words::moment)
                    .add("ends_at", "Ends", Words::moment)
                    .add("outcome", "What became of it", Words::outcome)
                    .add("recorded_why", "Why it was corrected", Words::text)
                    .add("reason", "Reason", Words::text)
                    .all();

    static final Map<String, Field> ACCOUNT =
            new Fields()
                    .add("display_name", "Name", Words::text)
                    .add("username", "Sign-in name", Words::text)
                    .add("email", "Email", Words::text)
                    .add("practitioner_id", "Sees the roster of", Words::named)
                    .add("patient_id", "Sees a patient’s sessions", (id, words) -> "Yes")
                    .add("password_hash", "Password", (hash, words) -> "a new one")
                    .add("ended_at", "Ended", Words::moment)
                    .all();

    private RecordFields() {}

    /** Keeps the order in which they are added. */
    private static final class Fields {

        private final Map<String, Field> fields = new LinkedHashMap<>();

        Fields add(String column, String label, Writing writing) {
            fields.put(column, new Field(label, writing));
            return this;
        }

        Map<String, Field> all() {
            return fields;
        }
    }
}
