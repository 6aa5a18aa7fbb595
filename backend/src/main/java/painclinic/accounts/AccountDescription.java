package painclinic.accounts;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the API's description that an account need not belong to a record. */
@Configuration(proxyBeanMethods = false)
class AccountDescription {

    @Bean
    OpenApiCustomizer accountsBelongToARecordOrToNone() {
        return AccountDescription::mark;
    }

    @SuppressWarnings("rawtypes") // as swagger's model has it
    private static void mark(OpenAPI api) {
        Schema account = requireNonNull(api.getComponents().getSchemas().get("Account"), "Account");
        @SuppressWarnings("unchecked")
        Map<String, Schema> properties = account.getProperties();
        for (String record : List.of("practitioner", "patient")) {
            properties.computeIfPresent(
                    record,
                    (name, of) ->
                            new Schema<>()
                                    .addAnyOfItem(of)
                                    .addAnyOfItem(new Schema<>().types(Set.of("null"))));
        }
    }
}
