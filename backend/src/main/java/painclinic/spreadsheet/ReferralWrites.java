package painclinic.spreadsheet;

import org.springframework.stereotype.Component;

import painclinic.course.CourseAnswer;
import painclinic.course.KnownReferral;
import painclinic.course.NewReferral;
import painclinic.course.ReferralId;
import painclinic.course.ReferralStatus;
import painclinic.course.ReferralsInBulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Records the referrals of a table, each once, and the courses that are prescribed on them. */
@Component
class ReferralWrites {

    private final ReferralsInBulk referrals;
    private final CourseWrites courses;

    ReferralWrites(ReferralsInBulk referrals, CourseWrites courses) {
        this.referrals = referrals;
        this.courses = courses;
    }

    /** What makes two referrals the same. */
    private record Key(UUID patient, LocalDate referredOn, LocalDate painBeganOn) {

        static Key of(PatientRow row, UUID patient) {
            WantedReferral wanted = wanted(row);
            return new Key(patient, wanted.referredOn(), wanted.painBeganOn());
        }
    }

    /**
     * @param rows without faults
     * @param people whose they are, by NHS number
     */
    void write(List<PatientRow> rows, Map<String, UUID> people, String actor, PatientPass pass) {
        Map<PatientRow, Key> keys = keys(rows, people, pass);
        Map<Key, KnownReferral> known = known(people);
        Map<Key, KnownReferral> all = new HashMap<>(known);
        all.putAll(refer(keys, known.keySet(), pass));
        List<CourseWrites.Wish> wishes = new ArrayList<>();
        Set<Key> seen = new HashSet<>(known.keySet());
        keys.forEach((row, key) -> {
            KnownReferral referral = all.get(key);
            boolean isRecorded = !seen.add(key);
            if (referral != null && wanted(row).treatment() != null) {
                wishes.add(new CourseWrites.Wish(row, wanted(row), referral, isRecorded));
            } else if (isRecorded) {
                pass.hasNothingNew(row);
            }
        });
        courses.write(wishes, actor, pass);
    }

    private static Map<PatientRow, Key> keys(
            List<PatientRow> rows, Map<String, UUID> people, PatientPass pass) {
        Map<PatientRow, Key> keys = new LinkedHashMap<>();
        for (PatientRow row : rows) {
            UUID patient = people.get(number(row));
            if (row.referral() == null) {
                pass.hasNothingNew(row);
            } else if (patient != null && !pass.hasFault(row)) {
                keys.put(row, Key.of(row, patient));
            }
        }
        return keys;
    }

    private Map<Key, KnownReferral> known(Map<String, UUID> people) {
        Map<Key, KnownReferral> known = new HashMap<>();
        referrals
                .of(people.values().stream().distinct().toList())
                .forEach(one ->
                        known.put(
                                new Key(one.patient(), one.referredOn(), one.painBeganOn()), one));
        return known;
    }

    private Map<Key, KnownReferral> refer(
            Map<PatientRow, Key> keys, Set<Key> known, PatientPass pass) {
        Map<Key, PatientRow> fresh = new LinkedHashMap<>();
        keys.forEach((row, key) -> {
            if (!known.contains(key)) {
                fresh.putIfAbsent(key, row);
            }
        });
        List<Key> order = List.copyOf(fresh.keySet());
        List<CourseAnswer> answers =
                referrals.refer(order.stream().map(key -> referral(key, fresh)).toList());
        Map<Key, KnownReferral> made = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Key key = order.get(i);
            switch (answers.get(i)) {
                case CourseAnswer.Referred(ReferralId id) -> made.put(key, received(id, key));
                case CourseAnswer.Faulty faulty ->
                        faulty.faults()
                                .forEach(fault ->
                                        pass.fault(
                                                Objects.requireNonNull(fresh.get(key)),
                                                CourseWrites.sentence(fault)));
                default -> throw new IllegalStateException(answers.get(i).toString());
            }
        }
        return made;
    }

    private static NewReferral referral(Key key, Map<Key, PatientRow> fresh) {
        return new NewReferral(
                key.patient(),
                key.referredOn(),
                key.painBeganOn(),
                wanted(Objects.requireNonNull(fresh.get(key))).priority());
    }

    private static KnownReferral received(ReferralId id, Key key) {
        return new KnownReferral(
                id,
                key.patient(),
                key.referredOn(),
                key.painBeganOn(),
                ReferralStatus.RECEIVED,
                Set.of());
    }

    private static WantedReferral wanted(PatientRow row) {
        return Objects.requireNonNull(row.referral());
    }

    private static String number(PatientRow row) {
        return Objects.requireNonNull(Objects.requireNonNull(row.person()).nhsNumber());
    }
}
