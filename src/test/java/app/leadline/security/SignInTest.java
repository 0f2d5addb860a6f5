package app.leadline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.leadline.organization.Credentials;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Team;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestClock;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Signing in and out over HTTP. */
@LeadlineTest
class SignInTest {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter security;

    @Autowired
    Team team;

    @Autowired
    Credentials credentials;

    @Autowired
    PasswordChange passwordChange;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock time;

    CurrentMember anna;
    String address = "198.51.100." + System.nanoTime();

    @BeforeEach
    void somebodyWhoCanSignIn() {
        anna = team.owner("Anna");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        var answer = send(get("/leads").secure(true));

        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void aStrangerIsLedToTheLoginPageWhateverTheAddress() throws Exception {
        for (String path : new String[] {"/", "/leads", "/leads/1", "/settings/members", "/no/such/page"}) {
            assertThat(send(get(path)).getRedirectedUrl()).as(path).endsWith("/login");
        }
    }

    @Test
    void signingInChangesTheNumberOfTheSession() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        signIn(anna.email(), Team.PASSWORD, session, false);

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(whoIn(session)).isEqualTo(anna.email());
    }

    @Test
    void theAddressIsTakenInAnyCaseAndWithSpacesAround() throws Exception {
        MockHttpSession session = new MockHttpSession();

        signIn(" " + anna.email().toUpperCase() + " ", Team.PASSWORD, session, false);

        assertThat(whoIn(session)).isEqualTo(anna.email());
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() throws Exception {
        String wrong = signIn(anna.email(), "not the password", new MockHttpSession(), false)
                .getRedirectedUrl();
        String unknown = signIn(Team.address("nobody"), "not the password", new MockHttpSession(), false)
                .getRedirectedUrl();

        assertThat(wrong).isEqualTo(unknown).endsWith("/login?error");
    }

    @Test
    void guessingIsSlowedDownWhetherTheAccountExistsOrNot() throws Exception {
        for (String email : new String[] {anna.email(), Team.address("nobody")}) {
            address = "203.0.113." + System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(email, "guess " + i, new MockHttpSession(), false)
                                .getRedirectedUrl())
                        .endsWith("/login?error");
            }
            assertThat(signIn(email, Team.PASSWORD, new MockHttpSession(), false)
                            .getRedirectedUrl())
                    .endsWith("/login?wait=1");
        }
        time.advance(Duration.ofSeconds(1));
        MockHttpSession session = new MockHttpSession();
        signIn(anna.email(), Team.PASSWORD, session, false);

        assertThat(whoIn(session)).isEqualTo(anna.email());
    }

    @Test
    void newHashesAreArgon2AndOldOnesAreReplacedWhenTheirOwnerSignsIn() throws Exception {
        assertThat(hash()).startsWith("{argon2}");
        jdbc.sql("update member set password_hash = ? where id = ?")
                .params(
                        "{bcrypt}" + new BCryptPasswordEncoder(4).encode(Team.PASSWORD),
                        anna.id().value())
                .update();
        MockHttpSession session = new MockHttpSession();

        signIn(anna.email(), Team.PASSWORD, session, false);

        assertThat(hash()).startsWith("{argon2}");
        assertThat(comesIn(session)).isTrue();
    }

    @Test
    void aRememberedBrowserComesInWithoutASession() throws Exception {
        Cookie remembered = remember();

        assertThat(remembered.isHttpOnly()).isTrue();
        assertThat(remembered.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(visit(remembered)).isEqualTo(anna.email());
        assertThat(jdbc.sql("select token_hash from remembered_login")
                        .query(String.class)
                        .list())
                .allSatisfy(stored -> assertThat(stored).matches("[0-9a-f]{64}"));
    }

    @Test
    void aBrowserIsOnlyRememberedWhenItAskedForIt() throws Exception {
        var answer = signIn(anna.email(), Team.PASSWORD, new MockHttpSession(), false);

        assertThat(answer.getCookie(RememberedLogins.COOKIE)).isNull();
    }

    @Test
    void tabsThatOpenTogetherMaySendTheSameCookie() throws Exception {
        Cookie remembered = remember();
        visit(remembered);

        assertThat(visit(remembered)).isEqualTo(anna.email());
    }

    @Test
    void aCopiedCookieIsNoticedAndForgetsEveryBrowserOfTheMember() throws Exception {
        Cookie stolen = remember();
        Cookie elsewhere = remember();
        visit(stolen);
        time.advance(Duration.ofMinutes(5));

        assertThat(visit(stolen)).isNull();
        assertThat(visit(elsewhere)).isNull();
    }

    @Test
    void aBrowserThatWasAwayForThirtyDaysIsForgotten() throws Exception {
        Cookie remembered = remember();
        time.advance(Duration.ofDays(30).plusSeconds(1));

        assertThat(visit(remembered)).isNull();
    }

    @Test
    void aCookieSomebodyMadeUpLetsNobodyIn() throws Exception {
        for (String made : new String[] {"", "x", "YTpi", "YTpiOmM", "\u007f"}) {
            assertThat(visit(new Cookie(RememberedLogins.COOKIE, made))).isNull();
        }
    }

    @Test
    void theCookieIsOnlySentBackOverTlsWhenItCameOverTls() throws Exception {
        var answer = send(post("/login")
                .secure(true)
                .param("username", anna.email())
                .param("password", Team.PASSWORD)
                .param("remember-me", "on"));

        assertThat(answer.getCookie(RememberedLogins.COOKIE)).isNotNull();
        assertThat(answer.getCookie(RememberedLogins.COOKIE).getSecure()).isTrue();
    }

    @Test
    void aNewPasswordEndsAllOtherSessionsAndRememberedBrowsers() throws Exception {
        MockHttpSession here = new MockHttpSession();
        MockHttpSession elsewhere = new MockHttpSession();
        signIn(anna.email(), Team.PASSWORD, here, false);
        signIn(anna.email(), Team.PASSWORD, elsewhere, false);
        Cookie remembered = remember();
        assertThat(comesIn(elsewhere)).isTrue();

        passwordChange.change(anna, Team.PASSWORD, "a wholly new sentence");
        here.setAttribute(CONTEXT, SecurityContextHolder.getContext());

        assertThat(comesIn(elsewhere)).isFalse();
        assertThat(elsewhere.isInvalid()).isTrue();
        assertThat(visit(remembered)).isNull();
        assertThat(comesIn(here)).isTrue();
        assertThat(signIn(anna.email(), Team.PASSWORD, new MockHttpSession(), false)
                        .getRedirectedUrl())
                .endsWith("/login?error");
    }

    @Test
    void changingThePasswordNeedsTheCurrentOneAndKeepsTheRules() {
        assertThatThrownBy(() -> passwordChange.change(anna, "a guess", "a wholly new sentence"))
                .hasMessage("current: security.invalid.currentPassword");
        assertThatThrownBy(() -> passwordChange.change(anna, Team.PASSWORD, "short"))
                .hasMessage("password: security.invalid.passwordShort");
        assertThatThrownBy(() -> passwordChange.change(anna, Team.PASSWORD, Team.PASSWORD))
                .hasMessage("password: security.invalid.passwordSame");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> passwordChange.change(anna, "a guess", "a wholly new sentence"));
        }
        assertThatThrownBy(() -> passwordChange.change(anna, Team.PASSWORD, "a wholly new sentence"))
                .hasMessage("current: security.invalid.wait");
    }

    private MockHttpServletResponse signIn(String email, String password, MockHttpSession session, boolean remember)
            throws Exception {
        return send(post("/login")
                .session(session)
                .remoteAddress(address)
                .param("username", email)
                .param("password", password)
                .param("remember-me", remember ? "on" : ""));
    }

    /** Through the security filters; in the place of the application, every address answers who came in. */
    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        security.doFilter(
                request.buildRequest(new MockServletContext()),
                answer,
                (asked, answered) -> answered.getWriter()
                        .write(((HttpServletRequest) asked).getUserPrincipal().getName()));
        return answer;
    }

    private Cookie remember() throws Exception {
        Cookie cookie =
                signIn(anna.email(), Team.PASSWORD, new MockHttpSession(), true).getCookie(RememberedLogins.COOKIE);
        assertThat(cookie).isNotNull();
        return cookie;
    }

    /** @return who a browser with this cookie and no session is, or null */
    private String visit(Cookie cookie) throws Exception {
        var answer = send(get("/leads").cookie(cookie));
        return answer.getStatus() == 200 ? answer.getContentAsString() : null;
    }

    private boolean comesIn(MockHttpSession session) throws Exception {
        return send(get("/leads").session(session)).getStatus() == 200;
    }

    private static String whoIn(MockHttpSession session) {
        return session.isInvalid() || !(session.getAttribute(CONTEXT) instanceof SecurityContext context)
                ? null
                : context.getAuthentication().getName();
    }

    private String hash() {
        return credentials.of(anna.email()).orElseThrow().passwordHash();
    }
}
