package painclinic.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

import painclinic.web.ProblemAnswer;

import java.time.Clock;
import java.time.Duration;

/**
 * How requests are let in: a cookie session, a token on every write, and rules that begin at no.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            ProblemWriter problems,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            ProblemAnswer answer,
            Clock clock,
            @Value("${painclinic.longest-session:12h}") Duration longestSession) {
        return http.authorizeHttpRequests(AccessRules::write)
                .addFilterBefore(
                        new SessionLimitFilter(clock, longestSession),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(new SameOriginFilter(answer), CsrfFilter.class)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                // the other headers stand on every answer, the container's too
                .headers(headers ->
                        headers.defaultsDisabled()
                                .cacheControl(Customizer.withDefaults())
                                .httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Spring Security's own check: an unknown name takes as long as a known one. */
    @Bean
    AuthenticationManager passwordCheck(AccountDetails accounts, PasswordEncoder encoder) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        provider.setUserDetailsPasswordService(accounts);
        return new ProviderManager(provider);
    }

    /** Argon2id at OWASP's floor: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    }
}
