package painclinic.demo;

import painclinic.access.NewAccount;

import java.util.List;

/** One account for each role; the people are of {@code demo/clinic.json}. */
final class DemoAccounts {

    static final List<NewAccount> ALL =
            List.of(
                    NewAccount.administrator("admin", "Clinic administrator"),
                    NewAccount.therapist("therapist", "Helen Marsh", "practitioner-1"),
                    NewAccount.patient("patient", "Alan Barker", "patient-02"));

    private DemoAccounts() {}
}
