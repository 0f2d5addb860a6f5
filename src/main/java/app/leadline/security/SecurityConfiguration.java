package app.leadline.security;

import app.leadline.organization.Credentials;
import app.leadline.organization.FirstSteps;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who gets in over HTTP, and with which headers answers go out. Who may do what is decided by the policies of features. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String LOGIN = "/login";
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            RememberedLogins remembered,
            Credentials credentials,
            SecurityContextHolderStrategy contexts,
            FirstSteps firstSteps)
            throws Exception {
        StaticFiles staticFiles = new StaticFiles();
        http.setSharedObject(RequestCache.class, wantedPage());
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers(StaticFiles.PUBLIC)
                        .permitAll())
                .formLogin(form -> form.loginPage(LOGIN).failureHandler(new LoginFailure()))
                .rememberMe(remember -> remember.rememberMeServices(remembered).key(remembered.getKey()))
                .addFilterBefore(
                        new FreshCredentials(credentials, contexts, staticFiles), RememberMeAuthenticationFilter.class)
                .addFilterBefore(new SetUpFirst(firstSteps, staticFiles), AnonymousAuthenticationFilter.class)
                .headers(SecurityConfiguration::headers);
        // A page that does not exist is for the router to say, once it is known who asks.
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LOGIN).anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    /** Remembers where somebody wanted to go without adding {@code ?continue} to it; null is how one says so. */
    @SuppressWarnings("NullAway")
    private static RequestCache wantedPage() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        return wanted;
    }

    /** nosniff, no caching and HSTS (over TLS) are Spring Security's own defaults. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurityPolicy.ELSEWHERE))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** The one provider of the application; naming it to the filter chain as well would ask it, and count, twice. */
    @Bean
    ThrottledLogin throttledLogin(Accounts accounts, PasswordEncoder passwords, LoginThrottle throttle) {
        ThrottledLogin login = new ThrottledLogin(accounts, throttle);
        login.setPasswordEncoder(passwords);
        return login;
    }

    @Bean
    RememberedLogins rememberedLogins(
            SecuritySettings settings, Accounts accounts, JdbcClient jdbc, Credentials credentials, Clock clock) {
        String key = Objects.requireNonNullElseGet(
                settings.rememberMeKey(), () -> UUID.randomUUID().toString());
        return new RememberedLogins(key, accounts, jdbc, credentials, clock, settings.rememberMeFor());
    }
}
