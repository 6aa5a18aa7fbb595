package painclinic.course;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.StorageTest;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A course's life goes on after an import that is under way, not in the middle of it. */
@StorageTest
class CourseLifeTurnIT {

    @Autowired private CourseLife life;
    @Autowired private Clinics clinics;
    @Autowired private TransactionOperations transaction;
    @Autowired private JdbcClient jdbc;

    @Test
    void waitsForWhoHasTheClinic() throws Exception {
        CourseId nobodys = new CourseId(UUID.randomUUID());
        CompletableFuture<CourseAnswer> pausing =
                transaction.execute(status -> {
                    clinics.lock(ClinicId.ONLY);
                    CompletableFuture<CourseAnswer> asked =
                            CompletableFuture.supplyAsync(() -> life.pause(nobodys));
                    while (!isSomebodyWaiting() && !asked.isDone()) {
                        Thread.onSpinWait();
                    }
                    assertThat(asked).isNotDone();
                    return asked;
                });
        assertThat(pausing.get(30, SECONDS)).isEqualTo(new CourseAnswer.NoSuchCourse());
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql(
                        "select exists (select from pg_locks where locktype = 'advisory' and not"
                                + " granted)")
                .query(Boolean.class)
                .single();
    }
}
