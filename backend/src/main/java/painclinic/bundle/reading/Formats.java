package painclinic.bundle.reading;

import painclinic.bundle.json.Kind;
import painclinic.bundle.json.Kinds;
import painclinic.guideline.GuidelineRuleset;
import painclinic.guideline.Guidelines;

import java.util.stream.Collectors;

/** The values that say what a file is and what it rests on. */
final class Formats {

    /** The code of a guideline ruleset that this product knows. */
    static final Kind<String> GUIDELINE =
            Kinds.textThat(
                    "one of "
                            + Guidelines.all().stream()
                                    .map(GuidelineRuleset::code)
                                    .collect(Collectors.joining(", ")),
                    code -> Guidelines.find(code).isPresent());

    private Formats() {}

    /** One of two versions of a format. */
    static Kind<String> either(String one, String other) {
        return Kinds.textThat(
                "\"%s\" or \"%s\"".formatted(one, other),
                format -> format.equals(one) || format.equals(other));
    }

    /** The version that a format key names; the first where it names none that exists. */
    static int version(String format) {
        return format.endsWith("/2") ? 2 : 1;
    }

    static Kind<String> only(String format) {
        return Kinds.textThat("\"" + format + "\"", format::equals);
    }
}
