package painclinic.clinic;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who in a file is who among the people recorded. A number that others give (the NHS, a register)
 * says who somebody is, whatever a file calls them and whatever they are called.
 */
public final class Recognition {

    private Recognition() {}

    /**
     * By what people of one kind are recognised.
     *
     * @param name what a file calls them
     * @param number what recognises a person, or null where they have none yet
     * @param alike whether two records of one name in files are one person although their numbers
     *     do not say so: one was missing, or has been corrected
     */
    public record Rule<T>(
            Function<T, String> name,
            Function<T, @Nullable String> number,
            BiPredicate<T, T> alike) {}

    /** The same by what files call people now. */
    public static <T> Map<String, String> names(List<Known<T>> known, List<T> file, Rule<T> rule) {
        Map<UUID, String> renamed = renamed(known, file, rule);
        return known.stream()
                .filter(one -> renamed.containsKey(one.id()))
                .collect(
                        Collectors.toMap(
                                Known::externalId,
                                one -> Objects.requireNonNull(renamed.get(one.id()))));
    }

    /**
     * What files are to call people otherwise from now on, by their ids: who is recognised by
     * number takes the file's name for them, and who had that name and is another person gives it
     * up.
     */
    public static <T> Map<UUID, String> renamed(List<Known<T>> known, List<T> file, Rule<T> rule) {
        Function<T, String> name = rule.name();
        Map<String, Known<T>> byName =
                known.stream().collect(Collectors.toMap(Known::externalId, Function.identity()));
        Map<String, Known<T>> claims = claims(known, file, byName, rule);
        Set<UUID> claimed = claims.values().stream().map(Known::id).collect(Collectors.toSet());
        Map<UUID, String> renamed = new HashMap<>();
        for (T one : file) {
            Known<T> person = claims.get(name.apply(one));
            Known<T> namesake = byName.get(name.apply(one));
            if (person != null && !person.externalId().equals(name.apply(one))) {
                renamed.put(person.id(), name.apply(one));
            }
            boolean isSomebodyElse =
                    namesake != null
                            && !namesake.equals(person)
                            && (person != null
                                    || claimed.contains(namesake.id())
                                    || !rule.alike().test(namesake.person(), one));
            if (namesake != null && isSomebodyElse) {
                renamed.putIfAbsent(namesake.id(), namesake.id().toString());
            }
        }
        return renamed;
    }

    /** Whom each name of the file means by number; those whose name says the same come first. */
    private static <T> Map<String, Known<T>> claims(
            List<Known<T>> known, List<T> file, Map<String, Known<T>> byName, Rule<T> rule) {
        Function<T, String> name = rule.name();
        Function<T, @Nullable String> number = rule.number();
        Map<String, Known<T>> claims = new HashMap<>();
        Set<UUID> claimed = new HashSet<>();
        for (T one : file) {
            Known<T> namesake = byName.get(name.apply(one));
            String theirs = number.apply(one);
            if (namesake != null
                    && theirs != null
                    && theirs.equals(number.apply(namesake.person()))) {
                claims.put(name.apply(one), namesake);
                claimed.add(namesake.id());
            }
        }
        Map<String, Known<T>> byNumber = new HashMap<>();
        for (Known<T> one : known) {
            String theirs = number.apply(one.person());
            if (theirs != null && !claimed.contains(one.id())) {
                byNumber.putIfAbsent(theirs, one);
            }
        }
        for (T one : file) {
            String theirs = number.apply(one);
            if (theirs != null && !claims.containsKey(name.apply(one))) {
                // taken out: nobody is two people of the file
                Known<T> person = byNumber.remove(theirs);
                if (person != null) {
                    claims.put(name.apply(one), person);
                }
            }
        }
        return claims;
    }
}
