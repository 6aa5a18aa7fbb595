package painclinic.clinic;

import org.springframework.stereotype.Component;

import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Site;

import java.time.Clock;
import java.util.List;

/** On which bank holidays still to come a clinic is open, so that a plan may put sessions there. */
@Component
public class OpenBankHolidays {

    private final Clinics clinics;
    private final ClinicSetup setup;
    private final Clock clock;

    OpenBankHolidays(Clinics clinics, ClinicSetup setup, Clock clock) {
        this.clinics = clinics;
        this.setup = setup;
        this.clock = clock;
    }

    /** Those of what is left of the planning window, in order; none without a clinic. */
    public List<OpenBankHoliday> ahead() {
        return clinics.current()
                .flatMap(clinic ->
                        clinic.planningAhead(clock.instant())
                                .map(window ->
                                        of(
                                                window,
                                                clinics.sites(clinic.id()),
                                                setup.bankHolidays())))
                .orElse(List.of());
    }

    /** Those of a whole year that a part of the country keeps, open or not, with who is open. */
    public List<OpenBankHoliday> of(BankHolidays part, int year) {
        List<Site> sites = clinics.sites(ClinicId.ONLY);
        return part.in(year).stream()
                .map(holiday -> new OpenBankHoliday(holiday, open(sites, holiday)))
                .toList();
    }

    static List<OpenBankHoliday> of(PlanningHorizon window, List<Site> sites, BankHolidays kept) {
        return kept.between(window.from(), window.to()).stream()
                .map(holiday -> new OpenBankHoliday(holiday, open(sites, holiday)))
                .filter(holiday -> !holiday.sites().isEmpty())
                .toList();
    }

    private static List<Site> open(List<Site> sites, BankHoliday holiday) {
        return sites.stream()
                .filter(site -> !site.closedOn().contains(holiday.date()))
                .filter(site ->
                        site.openingHours().stream()
                                .anyMatch(hours -> hours.day() == holiday.date().getDayOfWeek()))
                .toList();
    }

    /** A bank holiday with the sites that are open on it. */
    public record OpenBankHoliday(BankHoliday holiday, List<Site> sites) {}
}
