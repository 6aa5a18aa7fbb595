package painclinic.patient;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.NhsNumber;
import painclinic.clinic.EditOutcome;
import painclinic.clinic.FieldFault;
import painclinic.database.Rows;
import painclinic.exchange.ClinicBundles;
import painclinic.patient.PatientDetails.Contact;
import painclinic.patient.PatientDetails.Notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Many patients are added as one is, and with no more questions to the database. */
@StorageTest
class PatientsInBulkIT {

    @Autowired private EditablePatients patients;
    @Autowired private ClinicBundles bundles;
    @Autowired private Rows rows;

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        statements.addAppender(log);
        statements.setLevel(Level.DEBUG);
    }

    @AfterEach
    void listenNoMore() {
        statements.setLevel(null);
        statements.detachAppender(log);
    }

    @Test
    void ofManyAsManyQuestionsAreAskedAsOfOne() {
        bundles.importReplacing(ExampleBundles.small());
        assertThat(added(1)).isEqualTo(added(40));
    }

    @Test
    void thereIsNobodyWithoutAClinic() {
        bundles.importReplacing(ExampleBundles.small());
        rows.update("truncate clinic cascade");

        assertThat(patients.addAll(List.of(someone(1), someone(2))))
                .hasSize(2)
                .allSatisfy(outcome ->
                        assertThat(outcome)
                                .isEqualTo(
                                        new EditOutcome.Faulty<>(
                                                List.of(
                                                        new FieldFault(
                                                                "",
                                                                "Set the clinic up first: it has no"
                                                                        + " name yet.")))));
    }

    private long added(int many) {
        List<PatientDetails> several = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            several.add(someone(many * 10 + i));
        }
        log.list.clear();
        assertThat(patients.addAll(several))
                .hasSize(many)
                .allMatch(outcome -> outcome instanceof EditOutcome.Saved);
        return log.list.stream()
                .filter(event -> event.getMessage().startsWith("Executing"))
                .count();
    }

    private static PatientDetails someone(int number) {
        return new PatientDetails(
                nhsNumber(number),
                "Ada",
                "Ash",
                LocalDate.of(1980, 5, 3),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                new Contact(null, null, null, Notices.LETTER, "en", false));
    }

    private static String nhsNumber(int place) {
        return LongStream.iterate(9_990_000_000L, one -> one + 1)
                .mapToObj(String::valueOf)
                .filter(NhsNumber::isValid)
                .skip(place)
                .findFirst()
                .orElseThrow();
    }
}
