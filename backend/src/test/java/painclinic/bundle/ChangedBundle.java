package painclinic.bundle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A valid bundle in which a test changes one thing. */
final class ChangedBundle {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PARENT_AND_STEP =
            Pattern.compile("(?<parent>.*?)(\\.?(?<key>[A-Za-z]+)|\\[(?<index>[0-9+]+)])$");

    private final JsonNode root;

    private ChangedBundle(JsonNode root) {
        this.root = root;
    }

    static ChangedBundle withEveryKey() {
        return of("every-key.json");
    }

    static ChangedBundle of(String name) {
        return new ChangedBundle(JSON.readTree(resource(name)));
    }

    static byte[] resource(String name) {
        try (InputStream in = ChangedBundle.class.getResourceAsStream("/bundles/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sets what is at a path to a value written as JSON; {@code [+]} appends to a list, and the
     * word {@code absent} takes the key away.
     */
    ChangedBundle with(String path, String json) {
        Matcher step = PARENT_AND_STEP.matcher(path);
        if (!step.matches()) {
            throw new IllegalArgumentException(path);
        }
        JsonNode parent = at(step.group("parent"));
        if (json.equals("absent")) {
            ((ObjectNode) parent).remove(step.group("key"));
        } else if (parent instanceof ObjectNode object) {
            object.set(step.group("key"), JSON.readTree(json));
        } else if (step.group("index").equals("+")) {
            ((ArrayNode) parent).add(JSON.readTree(json));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(step.group("index")), JSON.readTree(json));
        }
        return this;
    }

    private JsonNode at(String path) {
        return path.isEmpty()
                ? root
                : root.requiredAt("/" + path.replaceAll("[.\\[]", "/").replace("]", ""));
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(root);
    }

    List<BundleFault> faults() {
        return faultsOf(bytes());
    }

    static List<BundleFault> faultsOf(byte[] bytes) {
        return switch (BundleReader.read(bytes)) {
            case BundleReading.Accepted _ -> List.of();
            case BundleReading.Refused refused -> refused.faults();
        };
    }
}
