package painclinic.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file says anew of the records of one kind, compared by what files call them.
 *
 * @param missing what is recorded and not in the file
 */
public record RecordChanges<T>(List<T> added, List<Change<T>> changed, List<T> missing) {

    /** One record as it is and as the file has it. */
    public record Change<T>(T before, T after) {}

    public RecordChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
    }

    public static <T> RecordChanges<T> between(
            List<T> recorded, List<T> file, Function<T, String> id) {
        Map<String, T> before = new LinkedHashMap<>();
        recorded.forEach(one -> before.put(id.apply(one), one));
        Set<String> wanted = file.stream().map(id).collect(Collectors.toSet());
        List<T> added = new ArrayList<>();
        List<Change<T>> changed = new ArrayList<>();
        for (T one : file) {
            T known = before.get(id.apply(one));
            if (known == null) {
                added.add(one);
            } else if (!known.equals(one)) {
                changed.add(new Change<>(known, one));
            }
        }
        return new RecordChanges<>(
                added,
                changed,
                recorded.stream().filter(one -> !wanted.contains(id.apply(one))).toList());
    }

    /** What has to be written: the added and the changed, as the file has them. */
    public List<T> written() {
        return Stream.concat(added.stream(), changed.stream().map(Change::after)).toList();
    }
}
