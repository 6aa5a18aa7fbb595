package painclinic.repair;

import io.swagger.v3.oas.models.media.Schema;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Says in the API's description that a place before or after may be none. */
@Configuration(proxyBeanMethods = false)
class PlaceDescription {

    @Bean
    OpenApiCustomizer placesThatMayBeNull() {
        return api ->
                List.of("NoticeView", "DiaryChange")
                        .forEach(name -> {
                            Schema<?> schema =
                                    Objects.requireNonNull(
                                            api.getComponents().getSchemas().get(name));
                            schema.getProperties().put("before", placeOrNull());
                            schema.getProperties().put("after", placeOrNull());
                        });
    }

    private static Schema<?> placeOrNull() {
        Schema<?> none = new Schema<>();
        none.setTypes(Set.of("null"));
        return new Schema<>()
                .anyOf(List.of(new Schema<>().$ref("#/components/schemas/PlaceView"), none));
    }
}
