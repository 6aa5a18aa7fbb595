package painclinic.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether the parts of a request can be read at all, before anything tries to. */
final class RequestShape {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** More than any address of ours has. */
    private static final int MOST_PARAMETERS = 50;

    private static final int HEX = 16;

    private RequestShape() {}

    static boolean isKnown(String method) {
        return METHODS.contains(method);
    }

    /** What is wrong with what stands after the question mark of an address. */
    static Optional<Problem> faultOfQuery(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Optional.empty();
        }
        String[] parameters = query.split("&");
        if (parameters.length > MOST_PARAMETERS) {
            return Optional.of(StatusProblem.malformed("The address has too many parameters."));
        }
        Set<String> names = new HashSet<>();
        for (String parameter : parameters) {
            int sign = parameter.indexOf('=');
            String name = decoded(sign < 0 ? parameter : parameter.substring(0, sign));
            String value = decoded(sign < 0 ? "" : parameter.substring(sign + 1));
            if (name == null || value == null) {
                return Optional.of(
                        StatusProblem.malformed(
                                "A parameter in the address is not text in UTF-8, or holds a"
                                        + " control character."));
            }
            if (!parameter.isEmpty() && !names.add(name)) {
                return Optional.of(
                        StatusProblem.malformed(
                                "A parameter stands more than once in the address. Give each"
                                        + " once."));
            }
        }
        return Optional.empty();
    }

    /** Whether a body of this type may be looked at by whoever wants it. */
    static boolean isReadable(@Nullable String contentType, boolean hasBody) {
        if (contentType == null || contentType.isBlank()) {
            return !hasBody;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            // no address takes forms; a page elsewhere can send them without asking the browser
            return type.isConcrete()
                    && !type.getType().equals("multipart")
                    && !type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)
                    && (type.getCharset() == null
                            || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Header values are visible characters, spaces and tabs. */
    static boolean isPlain(String headerValue) {
        return headerValue.chars().allMatch(c -> c == '\t' || !Character.isISOControl(c));
    }

    private static @Nullable String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '%') {
                int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), HEX) : -1;
                int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), HEX) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.write(high * HEX + low);
                at += 2;
            } else if (c > '~') {
                return null;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.chars().anyMatch(Character::isISOControl) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
