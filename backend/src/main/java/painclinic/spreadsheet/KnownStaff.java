package painclinic.spreadsheet;

import static painclinic.spreadsheet.HoursColumn.PRACTITIONER;
import static painclinic.spreadsheet.HoursColumn.REGISTRATION;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Registration;
import painclinic.clinic.PractitionerDetails;
import painclinic.clinic.Recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clinic's practitioners by what a table may call them: a name in either order, a number. */
final class KnownStaff {

    private final Map<String, List<Recorded<PractitionerDetails>>> byName = new HashMap<>();
    private final Map<String, Recorded<PractitionerDetails>> byNumber = new HashMap<>();

    KnownStaff(List<Recorded<PractitionerDetails>> all) {
        for (Recorded<PractitionerDetails> one : all) {
            byName.computeIfAbsent(key(one.details().name()), name -> new ArrayList<>()).add(one);
            Registration registration = one.details().registration();
            if (registration != null) {
                byNumber.put(Headings.folded(registration.number()), one);
                byNumber.put(Headings.folded(registration.body() + registration.number()), one);
            }
        }
    }

    /**
     * Whom a row means.
     *
     * @param id null where nobody is known by it; the cells have the fault
     */
    record Found(String name, @Nullable UUID id) {}

    Found find(Cells<HoursColumn> cells) {
        String number = cells.text(REGISTRATION);
        String name = cells.text(PRACTITIONER);
        if (number != null) {
            Recorded<PractitionerDetails> one = byNumber.get(Headings.folded(number));
            if (one == null) {
                cells.fault(REGISTRATION, "nobody here has this registration.");
                return new Found(name == null ? number : name, null);
            }
            if (name != null && !key(name).equals(key(one.details().name()))) {
                cells.fault(
                        PRACTITIONER,
                        "this registration is %s's: check both.".formatted(one.details().name()));
                return new Found(name, null);
            }
            return new Found(one.details().name(), one.id());
        }
        if (name == null) {
            cells.fault(PRACTITIONER, "");
            return new Found("", null);
        }
        return named(name, cells);
    }

    private Found named(String name, Cells<HoursColumn> cells) {
        List<Recorded<PractitionerDetails>> all = byName.getOrDefault(key(name), List.of());
        if (all.size() == 1) {
            return new Found(all.getFirst().details().name(), all.getFirst().id());
        }
        cells.fault(
                PRACTITIONER,
                all.isEmpty()
                        ? "nobody of this name treats here. Write the name as on their page."
                        : "%d people here have this name: add a column with the registration number."
                                .formatted(all.size()));
        return new Found(name, null);
    }

    /** The words of a name in no order, so that a surname may come first. */
    private static String key(String name) {
        return Stream.of(Objects.requireNonNull(name).split("[\\s,]+"))
                .map(Headings::folded)
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
