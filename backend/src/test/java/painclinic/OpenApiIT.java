package painclinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import painclinic.access.Role;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The front end's types are made from {@code frontend/openapi.json}, which is the server's own
 * description. After a change to the API, {@code -Dopenapi=write} writes it anew.
 */
@ServerTest
class OpenApiIT {

    private static final Path FILE = Path.of("..", "frontend", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired Browsers browsers;

    @Test
    void theFrontEndHasTheServersDescription() throws IOException {
        ObjectNode api =
                (ObjectNode) browsers.signedIn(Role.ADMINISTRATOR).get("/v3/api-docs").body();
        // springdoc adds the address of whoever asks a second time
        api.remove("servers");
        String served = JSON.writeValueAsString(api).replace("\r\n", "\n") + "\n";
        if ("write".equals(System.getProperty("openapi"))) {
            Files.writeString(FILE, served);
        }
        assertThat(Files.readString(FILE)).isEqualToNormalizingNewlines(served);
    }
}
