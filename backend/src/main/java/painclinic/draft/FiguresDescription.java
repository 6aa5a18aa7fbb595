package painclinic.draft;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import painclinic.evaluation.measures.Figures;
import painclinic.evaluation.measures.Load;
import painclinic.evaluation.measures.Use;
import painclinic.evaluation.measures.WeekFigures;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Says in the API's description which figures may be null. The records cannot say it for
 * themselves: they belong to a library that knows nothing of the web.
 */
@Configuration(proxyBeanMethods = false)
class FiguresDescription {

    /** What the API serves under its own name, and the names it has there. */
    private static final Map<String, Class<? extends Record>> MEASURES =
            Map.of(
                    "Figures", Figures.class,
                    "Load", Load.class,
                    "Use", Use.class,
                    "WeekFigures", WeekFigures.class,
                    "Draft", DraftView.class);

    @Bean
    OpenApiCustomizer figuresThatMayBeNull() {
        return api -> MEASURES.forEach((name, measures) -> describe(api, name, measures));
    }

    private static void describe(OpenAPI api, String name, Class<? extends Record> measures) {
        Schema<?> schema = Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
        Arrays.stream(measures.getRecordComponents())
                .filter(one -> one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .forEach(property ->
                        schema.getProperties()
                                .compute(
                                        property,
                                        (key, one) -> orNull(Objects.requireNonNull(one, key))));
    }

    private static Schema<?> orNull(Schema<?> figure) {
        if (figure.get$ref() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.setTypes(Set.of("null"));
            Schema<?> either = new Schema<>();
            either.setAnyOf(List.of(figure, nothing));
            return either;
        }
        Set<String> types =
                new LinkedHashSet<>(Objects.requireNonNullElse(figure.getTypes(), Set.of()));
        types.add("null");
        figure.setTypes(types);
        return figure;
    }
}
