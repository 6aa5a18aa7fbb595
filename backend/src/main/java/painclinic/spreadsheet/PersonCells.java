package painclinic.spreadsheet;

import static painclinic.spreadsheet.PatientColumn.ADDRESS;
import static painclinic.spreadsheet.PatientColumn.DATE_OF_BIRTH;
import static painclinic.spreadsheet.PatientColumn.EMAIL;
import static painclinic.spreadsheet.PatientColumn.FAMILY_NAME;
import static painclinic.spreadsheet.PatientColumn.FULL_NAME;
import static painclinic.spreadsheet.PatientColumn.GIVEN_NAME;
import static painclinic.spreadsheet.PatientColumn.INTERPRETER;
import static painclinic.spreadsheet.PatientColumn.LANGUAGE;
import static painclinic.spreadsheet.PatientColumn.NHS_NUMBER;
import static painclinic.spreadsheet.PatientColumn.NOTICES;
import static painclinic.spreadsheet.PatientColumn.TELEPHONE;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.NhsNumber;
import painclinic.patient.PatientDetails;
import painclinic.patient.PatientDetails.Contact;
import painclinic.patient.PatientDetails.Notices;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Reads who a row is about. */
final class PersonCells {

    /** What a spreadsheet leaves of a number of eleven digits that begins with a nought. */
    private static final Pattern WITHOUT_NOUGHT = Pattern.compile("[1237][0-9]{9}");

    private static final Pattern SHORTENED = Pattern.compile("[0-9.,]+E\\+[0-9]+");

    private PersonCells() {}

    /** The person, or null where the row does not say who that is; the cells have the faults. */
    static @Nullable PatientDetails read(Cells<PatientColumn> cells) {
        String number = number(cells);
        String[] name = name(cells);
        LocalDate born = cells.date(DATE_OF_BIRTH, false);
        if (cells.text(DATE_OF_BIRTH) == null) {
            cells.fault(DATE_OF_BIRTH, "");
        }
        Contact contact = contact(cells);
        if (number == null || born == null || !cells.faults().isEmpty()) {
            return null;
        }
        return new PatientDetails(
                number, name[1], name[0], born, List.of(), null, null, List.of(), List.of(),
                contact);
    }

    private static @Nullable String number(Cells<PatientColumn> cells) {
        String text = cells.text(NHS_NUMBER);
        if (text == null) {
            cells.fault(NHS_NUMBER, "");
            return null;
        }
        String digits = text.replaceAll("[\\s'-]", "");
        if (NhsNumber.isValid(digits)) {
            return digits;
        }
        cells.fault(
                NHS_NUMBER,
                SHORTENED.matcher(digits).matches()
                        ? "a spreadsheet has shortened it. Format the column as text and type it"
                                + " again."
                        : digits.matches("[0-9]{10}")
                                ? "the last digit does not fit the others. Check it."
                                : "an NHS number has ten digits.");
        return null;
    }

    /** Surname and forename. */
    private static String[] name(Cells<PatientColumn> cells) {
        String both = cells.text(FULL_NAME);
        String family = cells.text(FAMILY_NAME);
        String given = cells.text(GIVEN_NAME);
        if (both != null && family == null && given == null) {
            String[] parts = both.split("\\s*,\\s*", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                cells.fault(FULL_NAME, "write the surname, a comma and the forename.");
            }
            return parts;
        }
        if (family == null) {
            cells.fault(FAMILY_NAME, "");
        }
        if (given == null) {
            cells.fault(GIVEN_NAME, "");
        }
        return new String[] {family == null ? "" : family, given == null ? "" : given};
    }

    private static Contact contact(Cells<PatientColumn> cells) {
        Notices notices =
                cells.oneOf(
                        NOTICES,
                        CellWords.NOTICES,
                        "write letter, e-mail, text or telephone, or leave it empty.");
        String language =
                cells.oneOf(
                        LANGUAGE,
                        CellWords.LANGUAGES,
                        "this language is not known. Write its English name, such as Polish.");
        Boolean interpreter =
                cells.oneOf(
                        INTERPRETER, CellWords.YES_OR_NO, "write yes or no, or leave it empty.");
        return new Contact(
                telephone(cells.text(TELEPHONE)),
                cells.text(EMAIL),
                cells.text(ADDRESS),
                notices == null ? Notices.LETTER : notices,
                language == null ? "en" : language,
                interpreter != null && interpreter);
    }

    private static @Nullable String telephone(@Nullable String text) {
        return text != null && WITHOUT_NOUGHT.matcher(text).matches() ? "0" + text : text;
    }
}
