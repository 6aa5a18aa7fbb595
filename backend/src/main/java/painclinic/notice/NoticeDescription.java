package painclinic.notice;

import io.swagger.v3.oas.models.media.Schema;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Says in the API's description that what was told, and what is, may be none. */
@Configuration(proxyBeanMethods = false)
class NoticeDescription {

    @Bean
    OpenApiCustomizer spotsThatMayBeNull() {
        return api -> {
            Schema<?> change =
                    Objects.requireNonNull(api.getComponents().getSchemas().get("UntoldChange"));
            change.getProperties().put("told", spotOrNull());
            change.getProperties().put("now", spotOrNull());
        };
    }

    private static Schema<?> spotOrNull() {
        Schema<?> none = new Schema<>();
        none.setTypes(Set.of("null"));
        return new Schema<>()
                .anyOf(List.of(new Schema<>().$ref("#/components/schemas/UntoldSpot"), none));
    }
}
