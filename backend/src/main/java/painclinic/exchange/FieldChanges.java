package painclinic.exchange;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.CostWeights;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Registration;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.Weight;
import painclinic.bundle.WorkingBlock;
import painclinic.exchange.ImportRow.FieldChange;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells field by field how two records differ, in words that a person can compare. */
final class FieldChanges {

    private FieldChanges() {}

    static List<FieldChange> between(Object was, Object becomes) {
        List<FieldChange> changes = new ArrayList<>();
        for (RecordComponent field : was.getClass().getRecordComponents()) {
            Object before = value(field, was);
            Object after = value(field, becomes);
            if (!Objects.equals(before, after)) {
                changes.add(
                        new FieldChange(
                                field.getName(), words(before, after), words(after, before)));
            }
        }
        return changes;
    }

    private static @Nullable Object value(RecordComponent field, Object record) {
        try {
            field.getAccessor().trySetAccessible();
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field + " of " + record.getClass(), e);
        }
    }

    /** A value in words; of a list only what the other list does not have. */
    private static String words(@Nullable Object value, @Nullable Object other) {
        if (!(value instanceof List<?> list)) {
            return word(value);
        }
        List<?> others = other instanceof List<?> known ? known : List.of();
        return list.stream()
                .filter(one -> !others.contains(one))
                .map(FieldChanges::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case DateRange dates -> dates.from() + " to " + dates.to();
            case PlanningHorizon days ->
                    "%s to %s, every %d minutes"
                            .formatted(days.from(), days.to(), days.gridMinutes());
            case MomentRange moments -> moments.from() + " to " + moments.to();
            case WeeklyWindow window ->
                    "%s %s to %s".formatted(window.day(), window.from(), window.to());
            case WorkingBlock block ->
                    "%s %s to %s at %s%s%s"
                            .formatted(
                                    block.day(),
                                    block.from(),
                                    block.to(),
                                    block.site(),
                                    block.holdsFrom() == null ? "" : " from " + block.holdsFrom(),
                                    block.holdsTo() == null ? "" : " until " + block.holdsTo());
            case Registration registration ->
                    "%s %s until %s"
                            .formatted(
                                    registration.body(),
                                    registration.number(),
                                    registration.expiresOn());
            case Attendee attendee -> attendee.course();
            case CostWeights weights ->
                    Arrays.stream(Weight.values())
                            .map(one -> one.key() + " " + one.of(weights))
                            .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
