package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;
import java.util.UUID;

class PasswordRulesTest {

    private static final ClinicUser USER =
            new ClinicUser(
                    UUID.randomUUID(),
                    "hmarsh",
                    "Helen Marsh",
                    Set.of(Role.ADMINISTRATOR),
                    null,
                    null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fourteen chars",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "kq7vX2kq7vX2kq7vX2",
                "abcdefghijklmnop",
                "12345678901234567890",
                "qwertyuiopasdfghjkl",
                "PainClinic2026!!!",
                "Password123456789",
                "helenmarsh1234567",
                "HMarsh-Welcome-2027",
                "1q2w3e4r5t6y7u8i9o"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRules.objection(password, USER)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fifteen letters",
                "seven tame otters sing",
                "x7kq pl02 vbn9 wwq",
                "Großvaters Regenschirm",
                "my pain clinic has nine lamps"
            })
    void takesWhatIsLongAndNotTried(String password) {
        assertThat(PasswordRules.objection(password, USER)).isEmpty();
    }
}
