package painclinic.records;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import painclinic.clinic.ClinicSettings;
import painclinic.clinic.PatientSettings;
import painclinic.clinic.PractitionerDetails;
import painclinic.clinic.RoomDetails;
import painclinic.clinic.SiteDetails;
import painclinic.clinic.TimeAway;
import painclinic.clinic.TreatmentDetails;
import painclinic.patient.PatientDetails;
import painclinic.patient.PatientFound;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the API's description which fields of records may be null: those that Java says may. */
@Configuration(proxyBeanMethods = false)
class NullableFields {

    private static final List<Class<?>> RECORDS =
            List.of(
                    SiteDetails.class,
                    SiteDetails.ClosedDay.class,
                    ClinicSettings.class,
                    PatientSettings.class,
                    RoomDetails.class,
                    TimeAway.class,
                    PractitionerDetails.class,
                    PractitionerDetails.Block.class,
                    PractitionerDetails.Leave.class,
                    TreatmentDetails.class,
                    PatientDetails.class,
                    PatientDetails.Contact.class,
                    PatientFound.class,
                    RulesetController.RulesetLimits.class);

    @Bean
    OpenApiCustomizer whatMayBeNullSaysSo() {
        return api -> RECORDS.forEach(record -> mark(api, record));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as swagger's model has it
    private static void mark(OpenAPI api, Class<?> record) {
        String name = record.getSimpleName();
        Schema schema = requireNonNull(api.getComponents().getSchemas().get(name), name);
        Map<String, Schema> properties = schema.getProperties();
        for (RecordComponent field : record.getRecordComponents()) {
            if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.computeIfPresent(field.getName(), (key, of) -> nullable(of));
            }
        }
    }

    @SuppressWarnings("rawtypes") // as swagger's model has it
    private static Schema nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>()
                    .addAnyOfItem(property)
                    .addAnyOfItem(new Schema<>().types(Set.of("null")));
        }
        Set<String> types = new LinkedHashSet<>();
        types.addAll(
                property.getTypes() == null ? Set.of(property.getType()) : property.getTypes());
        types.add("null");
        property.setTypes(types);
        return property;
    }
}
