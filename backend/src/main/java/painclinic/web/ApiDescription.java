package painclinic.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Map;

/** The API's description, which the front end's types are made from. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String NULL = "null";
    private static final String REQUEST = "New";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Pain clinic programme scheduler")
                                .version("1")
                                .description(
                                        "Errors are RFC 9457 problem details. A session cookie"
                                                + " signs in; every write carries the cookie"
                                                + " XSRF-TOKEN in the header X-XSRF-TOKEN."));
    }

    /** An answer has all its keys, null or not; a request may leave out what may be null. */
    @Bean
    OpenApiCustomizer everyKeyOfAnAnswerIsThere() {
        return api -> {
            // differs from machine to machine, and a client knows where it is
            api.setServers(null);
            api.getComponents().getSchemas().forEach(ApiDescription::require);
        };
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as swagger's model has it
    private static void require(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required =
                properties.entrySet().stream()
                        .filter(one -> !name.startsWith(REQUEST) || !mayBeNull(one.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        schema.setRequired(required);
    }

    private static boolean mayBeNull(Schema<?> property) {
        return property.getTypes() != null && property.getTypes().contains(NULL);
    }
}
