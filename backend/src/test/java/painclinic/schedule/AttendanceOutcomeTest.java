package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttendanceOutcomeTest {

    @ParameterizedTest(name = "{0} may become {1}: {2}")
    @CsvSource({
        "BOOKED, ATTENDED, true",
        "BOOKED, CANCELLED_BY_PATIENT, true",
        "BOOKED, BOOKED, false",
        // a record may be corrected
        "DID_NOT_ATTEND, ATTENDED_LATE, true",
        "ATTENDED, DID_NOT_ATTEND, true",
        "ATTENDED, ENTERED_IN_ERROR, true",
        // or withdrawn
        "DID_NOT_ATTEND, BOOKED, true",
        // what has happened was not called off
        "ATTENDED, CANCELLED_BY_CLINIC, false",
        // what was called off stays so
        "CANCELLED_BY_PATIENT, BOOKED, false",
        "CANCELLED_BY_CLINIC, ATTENDED, false",
        "ENTERED_IN_ERROR, ATTENDED, false"
    })
    void hasItsSteps(AttendanceOutcome from, AttendanceOutcome to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(AttendanceOutcome outcome) {
        assertThat(AttendanceOutcome.of(outcome.code())).isEqualTo(outcome);
    }

    @Test
    void namesACodeThatIsNone() {
        assertThatThrownBy(() -> AttendanceOutcome.of("9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9");
    }
}
