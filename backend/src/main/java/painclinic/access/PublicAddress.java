package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.net.URI;

/**
 * Where people reach this installation: {@code painclinic.public-address}, or this machine alone
 * where nobody has said. What a request calls us has no part in it: whoever sends it may write
 * there what they like, and a link would lead to them.
 */
@Component
class PublicAddress {

    private final @Nullable String given;
    private final Environment environment;

    PublicAddress(
            @Value("${painclinic.public-address:#{null}}") @Nullable String given,
            Environment environment) {
        this.given = given == null ? null : checked(given);
        this.environment = environment;
    }

    /** The address of one of our pages; what stands behind the # no server is ever sent. */
    String page(String path, String fragment) {
        return (given == null ? here() : given) + path + "#" + fragment;
    }

    private String here() {
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }

    private static String checked(String given) {
        URI address = URI.create(given.strip());
        boolean isOrigin =
                ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                        && address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getRawPath().matches("/?")
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null;
        if (!isOrigin) {
            throw new IllegalArgumentException(
                    "painclinic.public-address is %s, but has to be like https://clinic.example"
                            .formatted(given));
        }
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
