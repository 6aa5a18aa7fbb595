package painclinic;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Bundles of {@code src/test/resources/bundles}, known to have no faults. */
public final class ExampleBundles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Lists that a bundle may leave out where they are empty. */
    private static final Map<String, List<String>> OPTIONAL_LISTS =
            Map.of(
                    "treatments", List.of("roomFeatures"),
                    "sites", List.of("closedOn"),
                    "rooms", List.of("closedDuring"),
                    "practitioners", List.of("leave", "awayDuring"),
                    "patients", List.of("needs", "preferred", "unavailable"),
                    "courses", List.of("deliveredOn"));

    private ExampleBundles() {}

    public static ClinicBundle small() {
        return read("/bundles/small.json");
    }

    /** The bundle with other booked sessions. */
    public static ClinicBundle withBooked(ClinicBundle bundle, List<Session> booked) {
        return new ClinicBundle(
                bundle.clinic(),
                bundle.guideline(),
                bundle.localLimits(),
                bundle.planning(),
                bundle.treatments(),
                bundle.sites(),
                bundle.rooms(),
                bundle.practitioners(),
                bundle.patients(),
                bundle.courses(),
                booked);
    }

    private static ClinicBundle read(String resource) {
        try (InputStream in = ExampleBundles.class.getResourceAsStream(resource)) {
            ObjectNode bundle = (ObjectNode) JSON.readTree(in);
            bundle.remove("format");
            for (String list : List.of("localLimits", "booked")) {
                addIfMissing(bundle, list);
            }
            OPTIONAL_LISTS.forEach((list, optional) ->
                    bundle.get(list)
                            .forEach(item -> optional.forEach(name -> addIfMissing(item, name))));
            return JSON.treeToValue(bundle, ClinicBundle.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addIfMissing(JsonNode item, String name) {
        if (!item.has(name)) {
            ((ObjectNode) item).putArray(name);
        }
    }
}
