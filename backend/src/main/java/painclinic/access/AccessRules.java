package painclinic.access;

import static painclinic.access.Role.ADMINISTRATOR;
import static painclinic.access.Role.CLERK;
import static painclinic.access.Role.CLINICIAN;
import static painclinic.access.Role.PATIENT;
import static painclinic.access.Role.THERAPIST;

import jakarta.servlet.DispatcherType;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

import java.util.List;
import java.util.Set;

/**
 * Who may reach what, in one table. The first line that fits decides, and what no line names is
 * refused to everybody.
 */
final class AccessRules {

    private static final String ANY = "*";

    /** Who runs the clinic. */
    private static final Set<Role> RUNS_IT = Set.of(ADMINISTRATOR);

    /** Who keeps the desk, the clinic's records and its schedule. */
    private static final Set<Role> KEEPS_IT = Set.of(ADMINISTRATOR, CLERK);

    /** Who decides what care somebody gets. */
    private static final Set<Role> DECIDES_ON_CARE = Set.of(ADMINISTRATOR, CLINICIAN);

    /** Who deals with the clinic's patients. */
    private static final Set<Role> SEES_TO_PATIENTS = Set.of(ADMINISTRATOR, CLERK, CLINICIAN);

    /** Who has a roster of their own. */
    private static final Set<Role> TREATS = Set.of(THERAPIST, CLINICIAN);

    private static final Set<Role> IS_TREATED = Set.of(PATIENT);

    private static final List<Line> TABLE =
            List.of(
                    // the clinic's rules, and beginning anew
                    new Line("GET", "/api/clinic/export", RUNS_IT),
                    new Line("POST", "/api/clinic/bank-holidays/closures", KEEPS_IT),
                    new Line("GET", "/api/clinic/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/clinic/**", RUNS_IT),
                    new Line("GET", "/api/treatments/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/treatments/**", RUNS_IT),
                    // who may sign in
                    new Line(ANY, "/api/accounts/**", RUNS_IT),
                    new Line(ANY, "/api/history/accounts/**", RUNS_IT),
                    // decisions about care
                    new Line("POST", "/api/referrals/*/decision", DECIDES_ON_CARE),
                    new Line("POST", "/api/referrals/*/courses/**", DECIDES_ON_CARE),
                    // patients, their courses and appointments
                    new Line("DELETE", "/api/patients/**", KEEPS_IT),
                    new Line("POST", "/api/patients/*/restore", KEEPS_IT),
                    new Line(ANY, "/api/patients/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/referrals/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/courses/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/appointments/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/holds/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/offers/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/offered-places/**", SEES_TO_PATIENTS),
                    new Line("GET", "/api/schedule/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/notices/**", SEES_TO_PATIENTS),
                    new Line("GET", "/api/history/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/notes/**", SEES_TO_PATIENTS),
                    // the other records, and planning
                    new Line("GET", "/api/sites/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/sites/**", KEEPS_IT),
                    new Line("GET", "/api/rooms/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/rooms/**", KEEPS_IT),
                    new Line("GET", "/api/practitioners/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/practitioners/**", KEEPS_IT),
                    new Line("GET", "/api/planning-runs/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/planning-runs/**", KEEPS_IT),
                    new Line("GET", "/api/drafts/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/drafts/**", KEEPS_IT),
                    new Line("GET", "/api/repairs/**", SEES_TO_PATIENTS),
                    new Line(ANY, "/api/repairs/**", KEEPS_IT),
                    new Line("GET", "/api/lists/**", KEEPS_IT),
                    // one's own
                    new Line(ANY, "/api/roster/**", TREATS),
                    new Line(ANY, "/api/portal/**", IS_TREATED),
                    new Line("GET", "/v3/api-docs/**", RUNS_IT));

    private AccessRules() {}

    static void write(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/sign-in",
                        "/api/sign-out",
                        "/api/sign-in-links/open",
                        "/api/sign-in-links/use")
                .permitAll()
                // whoever has a secret address has no password
                .requestMatchers(HttpMethod.GET, "/api/calendars/*")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/me")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/api/me/password", "/api/me/sessions/end")
                .authenticated();
        TABLE.forEach(line -> line.write(rules));
        rules.requestMatchers(HttpMethod.GET, "/actuator/health/**")
                .permitAll()
                .requestMatchers("/api/**", "/actuator/**", "/v3/**", "/error")
                .denyAll()
                // the two front ends hold nothing secret: what they show comes from /api
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    /** Requests by this method, or by any, to addresses of this form are for these roles. */
    private record Line(String method, String addresses, Set<Role> roles) {

        void write(
                AuthorizeHttpRequestsConfigurer<HttpSecurity>
                                .AuthorizationManagerRequestMatcherRegistry
                        rules) {
            String[] names = roles.stream().map(Role::name).toArray(String[]::new);
            (method.equals(ANY)
                            ? rules.requestMatchers(addresses)
                            : rules.requestMatchers(HttpMethod.valueOf(method), addresses))
                    .hasAnyRole(names);
        }
    }
}
