package painclinic.clinic;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with what somebody filled in. */
public final class FieldFaults {

    private static final int LONGEST = 1000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()-]{6,30}");

    private final List<FieldFault> found = new ArrayList<>();

    public void unless(boolean holds, String path, String message) {
        if (!holds) {
            found.add(new FieldFault(path, message));
        }
    }

    public void text(String path, @Nullable String text) {
        unless(text != null && !text.isBlank(), path, "Enter something.");
        longest(path, text);
    }

    /** A telephone number as people write it, where there is one. */
    public void telephone(String path, @Nullable String number) {
        unless(
                number == null || TELEPHONE.matcher(number).matches(),
                path,
                "Enter a telephone number, such as 01632 960001.");
    }

    /** An e-mail address, where there is one. */
    public void email(String path, @Nullable String address) {
        unless(
                address == null || EMAIL.matcher(address).matches(),
                path,
                "Enter an e-mail address, such as name@example.nhs.uk.");
        longest(path, address);
    }

    public void longest(String path, @Nullable String text) {
        unless(
                text == null || text.length() <= LONGEST,
                path,
                "Use no more than %d characters.".formatted(LONGEST));
    }

    /** Each text once, and none of them empty. */
    public void texts(String path, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            text(path + "[" + i + "]", texts.get(i));
            unless(
                    texts.indexOf(texts.get(i)) == i,
                    path + "[" + i + "]",
                    "This is in the list twice.");
        }
    }

    public <T extends Comparable<? super T>> void inOrder(String path, T from, T to) {
        unless(from.compareTo(to) < 0, path, "This must be after %s.".formatted(from));
    }

    public <T extends Comparable<? super T>> void notBefore(String path, T from, T to) {
        unless(from.compareTo(to) <= 0, path, "This must not be before %s.".formatted(from));
    }

    public void between(String path, @Nullable Integer number, int least, int most) {
        unless(
                number == null || least <= number && number <= most,
                path,
                "Enter a number from %d to %d.".formatted(least, most));
    }

    public List<FieldFault> all() {
        return List.copyOf(found);
    }
}
