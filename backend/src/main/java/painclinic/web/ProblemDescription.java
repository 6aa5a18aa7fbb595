package painclinic.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes, for every endpoint at once, that whatever is not an answer is a problem. */
@Configuration(proxyBeanMethods = false)
class ProblemDescription {

    private static final String NAME = "Problem";

    @Bean
    OpenApiCustomizer everythingElseIsAProblem() {
        return api -> {
            api.getComponents().addSchemas(NAME, problem());
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(ProblemDescription::describe));
        };
    }

    private static void describe(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused; the problem says why")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(reference()))));
    }

    private static Schema<?> reference() {
        return new Schema<>().$ref("#/components/schemas/" + NAME);
    }

    private static Schema<?> problem() {
        Schema<?> problem =
                new ObjectSchema()
                        .addProperty("type", new StringSchema().description("/problems/…"))
                        .addProperty("title", new StringSchema())
                        .addProperty("status", new IntegerSchema())
                        .addProperty("detail", new StringSchema());
        problem.setAdditionalProperties(true);
        return problem;
    }
}
