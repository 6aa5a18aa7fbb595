package painclinic.planner.repair;

import painclinic.planner.repair.RepairUnit.Placed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Puts back what has been released, and then again and again takes a few of them out and puts them
 * back in another order, as long as that helps.
 */
final class Rearrangement {

    private static final int LEAST_PATIENCE = 20;
    private static final int PATIENCE_PER_UNIT = 2;
    private static final int MOST_AT_ONCE = 4;

    private final RepairDiary diary;
    private final List<RepairUnit> units;
    private final RandomGenerator random;
    private int steps;

    Rearrangement(RepairDiary diary, List<RepairUnit> units, RandomGenerator random) {
        this.diary = diary;
        this.units = units;
        this.random = random;
    }

    /**
     * Puts everything back: classes first, then those with the least choice. What the time is not
     * enough for is left without a place.
     */
    void putBack(BooleanSupplier ended) {
        record Choice(RepairUnit unit, int choices) {}
        units.stream()
                .map(unit -> new Choice(unit, choices(unit)))
                .sorted(
                        Comparator.comparing((Choice one) -> !one.unit().isClass())
                                .thenComparing(one -> one.unit().before() == null)
                                .thenComparing(one -> !one.unit().courses().getFirst().urgent())
                                .thenComparingInt(Choice::choices))
                .takeWhile(one -> !ended.getAsBoolean())
                .forEach(one -> one.unit().putBack(diary));
    }

    private int choices(RepairUnit unit) {
        return unit.before() == null || unit.isClass()
                ? 0
                : diary.choices(unit.courses().getFirst(), unit.before());
    }

    /**
     * Rearranges for as long as somebody's time has changed, or somebody has no place, who could
     * have kept the time if nobody else had been hit; then until nothing has helped for a while.
     *
     * @param stepLimit the most rearrangements
     */
    void improve(int stepLimit, BooleanSupplier ended) {
        int patience = LEAST_PATIENCE + PATIENCE_PER_UNIT * units.size();
        int inVain = 0;
        Set<RepairUnit> hopeless = units.size() > 1 ? upsetEvenAlone() : Set.of();
        while (units.size() > 1
                && (inVain < patience || somebodyCouldKeepTheTime(hopeless))
                && steps < stepLimit
                && !ended.getAsBoolean()) {
            steps++;
            inVain = rearrange() ? 0 : inVain + 1;
        }
    }

    private boolean somebodyCouldKeepTheTime(Set<RepairUnit> hopeless) {
        return units.stream().anyMatch(unit -> unit.isUpset() && !hopeless.contains(unit));
    }

    /** Those who could not keep their time even if they were the only ones hit. */
    private Set<RepairUnit> upsetEvenAlone() {
        List<List<Placed>> now = units.stream().map(unit -> List.copyOf(unit.placed())).toList();
        units.forEach(unit -> unit.takeOut(diary));
        Set<RepairUnit> upset = new HashSet<>();
        for (RepairUnit unit : units) {
            unit.putBack(diary);
            if (unit.isUpset()) {
                upset.add(unit);
            }
            unit.takeOut(diary);
        }
        for (int i = 0; i < units.size(); i++) {
            units.get(i).restore(now.get(i), diary);
        }
        return upset;
    }

    /** Answers whether it has become cheaper; otherwise everything is as it was. */
    private boolean rearrange() {
        long before = diary.total();
        List<RepairUnit> chosen = choose();
        List<List<Placed>> old = new ArrayList<>();
        for (RepairUnit unit : chosen) {
            old.add(List.copyOf(unit.placed()));
            unit.takeOut(diary);
        }
        chosen.forEach(unit -> unit.putBack(diary));
        if (diary.total() < before) {
            return true;
        }
        chosen.forEach(unit -> unit.takeOut(diary));
        for (int i = 0; i < chosen.size(); i++) {
            chosen.get(i).restore(old.get(i), diary);
        }
        return false;
    }

    /**
     * One whose time has changed, and one who is there at the time it had: that one goes elsewhere.
     */
    private void chooseUpset(List<RepairUnit> chosen) {
        List<RepairUnit> upset = units.stream().filter(RepairUnit::isUpset).toList();
        if (upset.isEmpty()) {
            return;
        }
        RepairUnit first = upset.get(random.nextInt(upset.size()));
        chosen.add(first);
        List<RepairUnit> inTheWay =
                units.stream().filter(unit -> unit != first && unit.isInTheWayOf(first)).toList();
        if (!inTheWay.isEmpty()) {
            chosen.add(inTheWay.get(random.nextInt(inTheWay.size())));
        }
    }

    private List<RepairUnit> choose() {
        int most = Math.min(units.size(), MOST_AT_ONCE);
        int count = 2 + (most > 2 ? random.nextInt(most - 1) : 0);
        List<RepairUnit> chosen = new ArrayList<>();
        List<RepairUnit> lacking = units.stream().filter(RepairUnit::isShort).toList();
        if (!lacking.isEmpty() && random.nextBoolean()) {
            chosen.add(lacking.get(random.nextInt(lacking.size())));
        } else if (random.nextBoolean()) {
            chooseUpset(chosen);
        }
        while (chosen.size() < Math.min(count, most)) {
            RepairUnit unit = units.get(random.nextInt(units.size()));
            if (!chosen.contains(unit)) {
                chosen.add(unit);
            }
        }
        return chosen;
    }
}
