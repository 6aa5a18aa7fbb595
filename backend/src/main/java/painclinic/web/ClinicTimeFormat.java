package painclinic.web;

import io.swagger.v3.oas.models.media.StringSchema;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.ext.javatime.ser.LocalDateTimeSerializer;
import tools.jackson.databind.ext.javatime.ser.LocalTimeSerializer;
import tools.jackson.databind.module.SimpleModule;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Clinic-local moments and times, to the minute, as the files of the clinic write them. */
@Configuration(proxyBeanMethods = false)
class ClinicTimeFormat {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        LocalDateTime.class,
                        new StringSchema()
                                .pattern("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$")
                                .description("Wall-clock time in the clinic's zone"))
                .replaceWithSchema(
                        LocalTime.class,
                        new StringSchema().pattern("^\\d{2}:\\d{2}$").description("HH:MM"));
    }

    @Bean
    JsonMapperBuilderCustomizer clinicTime() {
        SimpleModule module =
                new SimpleModule("clinic-time")
                        .addSerializer(LocalDateTime.class, new LocalDateTimeSerializer(MOMENT))
                        .addSerializer(LocalTime.class, new LocalTimeSerializer(TIME));
        return builder -> builder.addModule(module);
    }
}
