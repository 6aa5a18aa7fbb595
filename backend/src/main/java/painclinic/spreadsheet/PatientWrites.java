package painclinic.spreadsheet;

import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.clinic.EditOutcome;
import painclinic.clinic.FieldFault;
import painclinic.clinic.Recorded;
import painclinic.patient.EditablePatients;
import painclinic.patient.Numbered;
import painclinic.patient.PatientDetails;
import painclinic.patient.PatientIdentities;
import painclinic.spreadsheet.ImportedRow.Kind;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Records the people of a table, each once, whoever the clinic has already as they are. */
@Component
class PatientWrites {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final Map<String, String> FIELDS =
            Map.of(
                    "nhsNumber", PatientColumn.NHS_NUMBER.words(),
                    "givenName", PatientColumn.GIVEN_NAME.words(),
                    "familyName", PatientColumn.FAMILY_NAME.words(),
                    "dateOfBirth", PatientColumn.DATE_OF_BIRTH.words(),
                    "contact.telephone", PatientColumn.TELEPHONE.words(),
                    "contact.email", PatientColumn.EMAIL.words(),
                    "contact.address", PatientColumn.ADDRESS.words(),
                    "contact.language", PatientColumn.LANGUAGE.words(),
                    "contact.notices", PatientColumn.NOTICES.words());

    private final EditablePatients patients;
    private final PatientIdentities identities;

    PatientWrites(EditablePatients patients, PatientIdentities identities) {
        this.patients = patients;
        this.identities = identities;
    }

    /** The ids by NHS number of those whose rows have no fault. */
    Map<String, UUID> write(List<PatientRow> rows, PatientPass pass) {
        Map<String, PatientRow> first = firstRows(rows, pass);
        Map<String, Numbered> known =
                identities.ofNumbers(ClinicId.ONLY, List.copyOf(first.keySet()));
        Map<String, UUID> ids = new HashMap<>();
        List<PatientRow> fresh = new ArrayList<>();
        first.forEach((number, row) -> {
            Numbered there = known.get(number);
            if (there == null || there.hasLeft()) {
                fresh.add(row);
            } else if (there.isLike(person(row))) {
                ids.put(number, there.id());
            } else {
                pass.fault(row, isSomebodyElse(there));
            }
        });
        add(fresh, ids, pass);
        for (PatientRow row : rows) {
            if (ids.containsKey(person(row).nhsNumber()) && pass.kind(row) != Kind.NEW) {
                Numbered there = known.get(person(row).nhsNumber());
                boolean isKnown = there != null && !there.hasLeft();
                pass.is(row, isKnown ? Kind.KNOWN : Kind.SAME_PERSON);
            }
        }
        return ids;
    }

    private static Map<String, PatientRow> firstRows(List<PatientRow> rows, PatientPass pass) {
        Map<String, PatientRow> first = new LinkedHashMap<>();
        for (PatientRow row : rows) {
            PatientDetails person = person(row);
            PatientRow before = first.putIfAbsent(Objects.requireNonNull(person.nhsNumber()), row);
            if (before != null && !isLike(person(before), person)) {
                pass.fault(
                        row,
                        "Row %d has this NHS number with another name and date of birth: check both."
                                .formatted(before.number()));
            }
        }
        return first;
    }

    private void add(List<PatientRow> fresh, Map<String, UUID> ids, PatientPass pass) {
        List<EditOutcome<PatientDetails>> outcomes =
                patients.addAll(fresh.stream().map(PatientWrites::person).toList());
        for (int i = 0; i < fresh.size(); i++) {
            PatientRow row = fresh.get(i);
            switch (outcomes.get(i)) {
                case EditOutcome.Saved<PatientDetails>(Recorded<PatientDetails> record) -> {
                    ids.put(Objects.requireNonNull(person(row).nhsNumber()), record.id());
                    pass.is(row, Kind.NEW);
                }
                case EditOutcome.Faulty<PatientDetails>(List<FieldFault> faults) ->
                        faults.forEach(fault -> pass.fault(row, sentence(fault)));
                default -> throw new IllegalStateException(outcomes.get(i).toString());
            }
        }
    }

    private static String sentence(FieldFault fault) {
        return FIELDS.getOrDefault(fault.path(), "The row") + ": " + fault.message();
    }

    private static String isSomebodyElse(Numbered there) {
        return "The clinic has %s %s, born on %s, with this NHS number: check the number, the name and the date of birth."
                .formatted(there.givenName(), there.familyName(), DATE.format(there.dateOfBirth()));
    }

    private static boolean isLike(PatientDetails one, PatientDetails other) {
        return one.dateOfBirth().equals(other.dateOfBirth())
                || one.givenName().equalsIgnoreCase(other.givenName())
                        && one.familyName().equalsIgnoreCase(other.familyName());
    }

    private static PatientDetails person(PatientRow row) {
        return Objects.requireNonNull(row.person(), row.toString());
    }
}
