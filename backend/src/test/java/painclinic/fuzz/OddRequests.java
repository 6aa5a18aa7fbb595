package painclinic.fuzz;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes requests from the API's description: mostly right, and wrong in one place or several. */
final class OddRequests {

    /** They end the very session that asks. */
    private static final Set<String> LEFT_OUT = Set.of("/api/sign-out", "/api/me/sessions/end");

    private static final List<String> VERBS =
            List.of("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get");

    private static final List<String> TYPES =
            List.of(
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "application/json;charset=utf-16",
                    "application/json; charset=nonsense",
                    "a",
                    "*/*",
                    "application/*",
                    "application/json\tx");

    private static final List<String> TAGS =
            List.of(
                    "\"0\"",
                    "\"1\"",
                    "\"9999999999\"",
                    "*",
                    "W/\"1\"",
                    "1",
                    "\"x\"",
                    "\"1\", \"2\"");

    private static final List<String> HEADERS =
            List.of(
                    "Accept: image/png",
                    "Accept: a/b/c",
                    "Accept-Language: tr-TR",
                    "Accept-Language: " + "x".repeat(2000),
                    "Accept: a\u0085b",
                    "Content-Encoding: gzip",
                    "Cookie: painclinic-session=MDAwAA==",
                    "Cookie: ;;;=",
                    "Cookie: painclinic-session=" + "A".repeat(3000),
                    "Origin: null",
                    "Sec-Fetch-Site: cross-site",
                    "Range: bytes=5-1",
                    "If-None-Match: x",
                    "X-Forwarded-For: \u00ff");

    /** A request, and which operation of the description it was made from. */
    record OddRequest(String verb, String method, String path, byte[] bytes) {

        boolean isOfItsOperation() {
            return verb.equalsIgnoreCase(method) && verb.equals(verb.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.substring(0, Math.min(400, text.length())).replaceAll("\\p{Cntrl}", ".");
        }
    }

    private record Operation(String method, String path, JsonNode description) {}

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, String> known;
    private final Map<String, JsonNode> bodies;
    private final OddValues odd;

    /**
     * @param known a good value for each parameter by its name
     * @param bodies a good body for each path that takes one
     */
    OddRequests(
            JsonNode api,
            Map<String, String> known,
            Map<String, JsonNode> bodies,
            SplittableRandom random) {
        api.get("paths").properties().stream()
                .filter(path -> !LEFT_OUT.contains(path.getKey()))
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        operations.add(
                                                new Operation(
                                                        operation.getKey(),
                                                        path.getKey(),
                                                        operation.getValue()))));
        this.known = known;
        this.bodies = bodies;
        this.odd = new OddValues(random);
    }

    /** The next request, with the cookies of the given browser. */
    OddRequest next(String cookies, String token) {
        Operation operation = odd.pick(operations);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost");
        headers.put("Cookie", cookies);
        headers.put("X-XSRF-TOKEN", token);
        String address = address(operation, headers);
        String verb = operation.method().toUpperCase(Locale.ROOT);
        if (odd.chance(0.05)) {
            verb = odd.pick(VERBS);
        }
        byte[] body = new byte[0];
        if (operation.method().equals("post") || odd.chance(0.03)) {
            body = body(operation.path());
            headers.put("Content-Type", odd.chance(0.85) ? "application/json" : odd.pick(TYPES));
        }
        headers.put("Content-Length", String.valueOf(body.length));
        if (odd.chance(0.12)) {
            String[] header = odd.pick(HEADERS).split(": ", 2);
            headers.put(header[0], header[1]);
        }
        return new OddRequest(
                verb, operation.method(), operation.path(), bytes(verb, address, headers, body));
    }

    private String address(Operation operation, Map<String, String> headers) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value(name));
                case "query" -> addTo(query, name);
                case "header" ->
                        headers.put(name, odd.chance(0.5) ? odd.pick(TAGS) : known.get(name));
                default -> throw new IllegalStateException(parameter.toString());
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private void addTo(List<String> query, String name) {
        if (odd.chance(0.92)) {
            query.add(name + "=" + value(name));
        }
        if (odd.chance(0.04)) {
            query.add(name + "=" + value(name));
        }
    }

    private String value(String name) {
        if (odd.chance(0.04)) {
            return odd.unreadable();
        }
        String value = odd.chance(0.6) ? known.getOrDefault(name, "1") : odd.text();
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] body(String path) {
        JsonNode good = bodies.get(path);
        if (good == null) {
            return odd.chance(0.7) ? new byte[0] : odd.instead("{\"a\":1}");
        }
        return odd.chance(0.7)
                ? odd.mutated(good).toString().getBytes(StandardCharsets.UTF_8)
                : odd.instead(good.toString());
    }

    private static byte[] bytes(
            String verb, String address, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder();
        head.append(verb).append(' ').append(address).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
