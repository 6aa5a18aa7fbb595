package painclinic.fuzz;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts, JSON and bytes that nobody should send. */
final class OddValues {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "null",
                    "undefined",
                    "0",
                    "-1",
                    "1e309",
                    "NaN",
                    "2147483647",
                    "2147483648",
                    "-2147483648",
                    "9223372036854775808",
                    "99999999999999999999999",
                    "1.5",
                    "0x10",
                    "true",
                    "[]",
                    "{}",
                    "../../etc/passwd",
                    "..%2f",
                    "'; drop table session; --",
                    "' or '1'='1",
                    "${7*7}",
                    "#{7*7}",
                    "{{7*7}}",
                    "<script>alert(1)</script>",
                    "\u0000",
                    "a\u0000b",
                    "\ud83d\ude00",
                    "\u202e\u200b\ufeff",
                    "\u0130",
                    "\u007f\u001b[31m",
                    "\r\nSet-Cookie: x=1",
                    "%",
                    "%00",
                    "%zz",
                    "=1+1",
                    "2027-02-30",
                    "2027-13-01",
                    "0000-01-01",
                    "-0001-01-01",
                    "9999-12-31",
                    "+10000-01-01",
                    "+999999999-12-31",
                    "1899-12-31",
                    "2200-01-01",
                    "2027-1-5",
                    "2027-01-05T00:00",
                    "20270105",
                    "24:00",
                    "25:61",
                    "23:59:59.999999999",
                    "9:00",
                    "09:00Z",
                    "00000000-0000-0000-0000-000000000000",
                    "not-a-uuid",
                    "1-1-1-1-1",
                    "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
                    "a,b",
                    "a;b=c",
                    "*",
                    "\\",
                    "|",
                    "\u0663",
                    "\uff11\uff12",
                    "2027\u201001\u201005",
                    "x".repeat(300),
                    "x".repeat(3000),
                    "\u00e9".repeat(900));

    /** Parts of addresses that are not text at all. */
    private static final List<String> UNREADABLE =
            List.of("%FF", "%ED%A0%BD", "%C3%28", "%", "%zz", "%0", "%00", "%u0041", "a%0Ab");

    private final SplittableRandom random;

    OddValues(SplittableRandom random) {
        this.random = random;
    }

    String text() {
        return pick(TEXTS);
    }

    String unreadable() {
        return pick(UNREADABLE);
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** The value with one thing wrong somewhere inside. */
    JsonNode mutated(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty() && chance(0.8)) {
            ObjectNode copy = object.objectNode().setAll(object);
            String name = pick(new ArrayList<>(copy.propertyNames()));
            double act = random.nextDouble();
            if (act < 0.2) {
                copy.remove(name);
            } else if (act < 0.3) {
                copy.put(text(), text());
            } else {
                copy.set(name, mutated(copy.get(name)));
            }
            return copy;
        }
        if (value instanceof ArrayNode array && !array.isEmpty() && chance(0.7)) {
            ArrayNode copy = array.arrayNode().addAll(array);
            int at = random.nextInt(copy.size());
            if (chance(0.1)) {
                copy.addAll(array);
            } else {
                copy.set(at, mutated(copy.get(at)));
            }
            return copy;
        }
        return anything();
    }

    private JsonNode anything() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(12)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(true);
            case 2 -> json.numberNode(-1);
            case 3 -> json.numberNode(Long.MAX_VALUE);
            case 4 -> json.numberNode(1e308);
            case 5 -> json.numberNode(0.1);
            case 6 -> json.arrayNode();
            case 7 -> json.objectNode();
            case 8 -> json.arrayNode().add(json.arrayNode());
            default -> json.stringNode(text());
        };
    }

    /** What is no JSON, or JSON that is hard to swallow, in place of a good text. */
    byte[] instead(String good) {
        return switch (random.nextInt(14)) {
            case 0 -> new byte[0];
            case 1 -> bytes("null");
            case 2 -> bytes("[]");
            case 3 -> bytes("{");
            case 4 -> bytes(good.substring(0, random.nextInt(good.length())));
            case 5 -> bytes("\ufeff" + good);
            case 6 -> good.getBytes(StandardCharsets.UTF_16);
            case 7 -> bytes("[".repeat(20_000) + "]".repeat(20_000));
            case 8 -> bytes("{\"a\":".repeat(5_000));
            case 9 -> bytes(good + good);
            case 10 -> bytes(good.replace('a', '\u0000'));
            case 11 -> new byte[] {(byte) 0xc3, 0x28, (byte) 0xff};
            case 12 -> bytes("{\"seconds\":" + "9".repeat(5_000) + "}");
            default ->
                    bytes("{\"wanted\":\"\\ud800\",\"username\":\"\\ud800\",\"password\":\"x\"}");
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
