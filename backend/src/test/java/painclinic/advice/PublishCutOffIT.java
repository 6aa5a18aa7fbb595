package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

import painclinic.Browser;
import painclinic.ServerTest;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.draft.DraftMeasures;
import painclinic.draft.DraftRepair;
import painclinic.draft.DraftState;
import painclinic.draft.NewDraft;
import painclinic.exchange.VersionedBundle;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The connection is cut on either side of a publication's commit. */
@ServerTest
@Import(PublishCutOffIT.Cutting.class)
class PublishCutOffIT extends AdjustedDraft {

    @Autowired private Cut cut;

    @Test
    void aPublicationThatWasCommittedIsAnsweredAsDone() {
        cut.afterCommits.set(1);
        Browser.Answer answer = admin.post("/api/drafts/" + draft + "/publish", null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().at("/draft/state").asString()).isEqualTo("PUBLISHED");
        assertThat(cut.afterCommits.get()).as("cuts left").isZero();
        assertThat(draft().state()).isEqualTo(DraftState.PUBLISHED);
    }

    @Test
    void aRepairThatWasCommittedIsAnsweredAsDone() {
        VersionedBundle current = bundles.current().orElseThrow();
        ClinicSchedule told = new ClinicSchedule(current.bundle().booked(), List.of());
        UUID repair =
                drafts.save(
                        new NewDraft(
                                told,
                                current,
                                DraftMeasures.of(current.bundle(), told).write(),
                                new DraftRepair(
                                        ClinicChanges.none(LocalDateTime.now(ZoneOffset.UTC)),
                                        "{}")));
        cut.afterCommits.set(1);
        Browser.Answer answer = admin.post("/api/drafts/" + repair + "/publish", null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().at("/draft/state").asString()).isEqualTo("PUBLISHED");
        assertThat(cut.afterCommits.get()).as("cuts left").isZero();
    }

    @Test
    void aPublicationThatWasNotCommittedIsMadeOnceMore() {
        cut.beforeCommits.set(1);
        Browser.Answer answer = admin.post("/api/drafts/" + draft + "/publish", null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(cut.beforeCommits.get()).as("cuts left").isZero();
        assertThat(draft().state()).isEqualTo(DraftState.PUBLISHED);
    }

    @Test
    void whoComesSecondIsStillToldSo() {
        assertThat(admin.post("/api/drafts/" + draft + "/publish", null).status()).isEqualTo(200);
        assertThat(admin.post("/api/drafts/" + draft + "/publish", null).status()).isEqualTo(409);
    }

    /** Twice is an outage, and is said to be one. */
    @Test
    void aSecondCutIsAnOutage() {
        cut.beforeCommits.set(2);
        Browser.Answer answer = admin.post("/api/drafts/" + draft + "/publish", null);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(draft().state()).isEqualTo(DraftState.DRAFT);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Cutting {

        @Bean
        Cut cut() {
            return new Cut();
        }
    }

    /** Fails as the driver does whose connection was cut, in decisions only. */
    static class Cut implements TransactionExecutionListener {

        private final AtomicInteger beforeCommits = new AtomicInteger();
        private final AtomicInteger afterCommits = new AtomicInteger();

        @Override
        public void beforeCommit(TransactionExecution transaction) {
            cut(beforeCommits);
        }

        @Override
        public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
            cut(afterCommits);
        }

        private static void cut(AtomicInteger left) {
            if (left.get() > 0 && isDecision()) {
                left.decrementAndGet();
                throw new DataAccessResourceFailureException(
                        "cut", new SQLException("cut off", "08006"));
            }
        }

        private static boolean isDecision() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame ->
                                    frame.getClassName().equals("painclinic.draft.Drafts")));
        }
    }
}
