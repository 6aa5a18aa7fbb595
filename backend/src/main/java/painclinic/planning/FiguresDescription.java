package painclinic.planning;

import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import painclinic.evaluation.Figures;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Says in the API's description which figures may be null. The record cannot say it for itself: it
 * belongs to a library that knows nothing of the web.
 */
@Configuration(proxyBeanMethods = false)
class FiguresDescription {

    @Bean
    OpenApiCustomizer figuresThatMayBeNull() {
        return api -> {
            Schema<?> figures =
                    Objects.requireNonNull(api.getComponents().getSchemas().get("Figures"));
            Arrays.stream(Figures.class.getRecordComponents())
                    .filter(one -> one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .map(name -> Objects.requireNonNull(figures.getProperties().get(name)))
                    .forEach(FiguresDescription::admitNull);
        };
    }

    private static void admitNull(Schema<?> figure) {
        Set<String> types =
                new LinkedHashSet<>(Objects.requireNonNullElse(figure.getTypes(), Set.of()));
        types.add("null");
        figure.setTypes(types);
    }
}
