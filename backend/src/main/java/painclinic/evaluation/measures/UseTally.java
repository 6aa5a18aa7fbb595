package painclinic.evaluation.measures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The minutes that practitioners, or rooms, can be booked and are, week by week. */
final class UseTally {

    private final Map<String, Account> accounts = new LinkedHashMap<>();

    /** Call once for each, before anything is booked. */
    void register(String id, String name, long[] availableByWeek) {
        accounts.put(id, new Account(id, name, availableByWeek, new long[availableByWeek.length]));
    }

    void book(String id, int week, int minutes) {
        Objects.requireNonNull(accounts.get(id), id).booked[week] += minutes;
    }

    Use inWeek(int week) {
        return Use.of(accounts.values().stream().map(one -> one.inWeek(week)).toList());
    }

    Use overall() {
        return Use.of(accounts.values().stream().map(Account::overall).toList());
    }

    private record Account(String id, String name, long[] available, long[] booked) {

        Load inWeek(int week) {
            return Load.of(id, name, booked[week], available[week]);
        }

        Load overall() {
            return Load.of(id, name, Arrays.stream(booked).sum(), Arrays.stream(available).sum());
        }
    }
}
