package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.patient.PatientDetails.Notices;

import java.util.UUID;

class RecipientTest {

    @ParameterizedTest(name = "asked for {0}, telephone {1}, e-mail {2}, address {3}: {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    EMAIL,     01632 960123, ann@example.org, 1 High Street, EMAIL,     ann@example.org
                    EMAIL,     01632 960123, '  ',            1 High Street, TELEPHONE, 01632 960123
                    EMAIL,     '  ',         -,               1 High Street, LETTER,    1 High Street
                    TELEPHONE, ' ',          ann@example.org, 1 High Street, LETTER,    1 High Street
                    TEXT,      -,            ann@example.org, 1 High Street, LETTER,    1 High Street
                    LETTER,    01632 960123, -,               ' ',           TELEPHONE, 01632 960123
                    # nobody can reach them
                    LETTER,    ' ',          -,               ' ',           TELEPHONE, -
                    """)
    void isReachedAsTheyAskedElseByTelephoneElseByLetter(
            Notices prefers,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String address,
            Notices way,
            @Nullable String at) {
        Recipient recipient =
                new Recipient(
                        new UUID(1, 1),
                        "Ann Bell",
                        telephone,
                        email,
                        address,
                        prefers,
                        "en",
                        false);
        assertThat(recipient.way()).isEqualTo(way);
        assertThat(recipient.reachedAt(recipient.way())).isEqualTo(at);
    }
}
