package painclinic.access;

import jakarta.servlet.DispatcherType;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may reach what, in one place. What no line names is refused to everybody. */
final class AccessRules {

    private AccessRules() {}

    static void write(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/sign-in", "/api/sign-out")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/me")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/api/me/password", "/api/me/sessions/end")
                .authenticated()
                .requestMatchers(
                        "/api/clinic/**",
                        "/api/planning-runs/**",
                        "/api/drafts/**",
                        "/api/repairs/**",
                        "/api/referrals/**",
                        "/api/courses/**",
                        "/api/sites/**",
                        "/api/rooms/**",
                        "/api/practitioners/**",
                        "/api/treatments/**",
                        "/api/patients/**",
                        "/api/appointments/**",
                        "/api/schedule/**",
                        "/api/history/**")
                .hasRole(Role.ADMINISTRATOR.name())
                .requestMatchers(HttpMethod.GET, "/api/roster/**")
                .hasRole(Role.THERAPIST.name())
                .requestMatchers(HttpMethod.POST, "/api/roster/outcomes")
                .hasRole(Role.THERAPIST.name())
                .requestMatchers(HttpMethod.GET, "/api/portal/**")
                .hasRole(Role.PATIENT.name())
                .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
                .hasRole(Role.ADMINISTRATOR.name())
                .requestMatchers(HttpMethod.GET, "/actuator/health/**")
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
}
