package app.leadline.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class InvitationTests {

    private static final String GONE = ": organization.invitation.gone";

    @Autowired
    Team team;

    @Autowired
    OrganizationService organizations;

    @Autowired
    Invitations invitations;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock time;

    CurrentMember owner;
    OneTimeLink link;

    @BeforeEach
    void somebodyIsInvited() {
        owner = team.owner("Olga");
        link = organizations.add(owner, Team.address("Ben"), Role.MEMBER).orElseThrow();
    }

    @Test
    void aLinkLetsItsReaderChooseNameAndPasswordOnce() {
        assertThat(credentials.of(link.email())).isEmpty();

        invitations.accept(link.token(), " Ben Graf ", Team.PASSWORD);

        assertThat(credentials.of(link.email())).isPresent();
        assertThat(organizations.team(owner)).extracting(TeamMember::name).contains("Ben Graf");
        assertThat(invitations.find(link.token())).isEmpty();
        assertThatThrownBy(() -> invitations.accept(link.token(), "Eve", "another password here"))
                .hasMessage(GONE);
    }

    @Test
    void aLinkIsGoodForSevenDays() {
        time.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(invitations.find(link.token())).isPresent();

        time.advance(Duration.ofSeconds(1));

        assertThat(invitations.find(link.token())).isEmpty();
        assertThatThrownBy(() -> invitations.accept(link.token(), "Ben", Team.PASSWORD))
                .hasMessage(GONE);
    }

    @Test
    void aNewLinkReplacesTheFormerOne() {
        var invited = invitations.find(link.token()).orElseThrow().member();

        OneTimeLink newer = organizations.newLink(owner, invited);

        assertThat(invitations.find(link.token())).isEmpty();
        assertThat(invitations.find(newer.token())).isPresent();
    }

    @Test
    void theLinkOfSomebodyWhoWasRemovedNoLongerWorks() {
        organizations.remove(owner, invitations.find(link.token()).orElseThrow().member());

        assertThat(invitations.find(link.token())).isEmpty();
    }

    @Test
    void whatIsStoredIsNotTheLink() {
        assertThat(jdbc.sql("select token_hash from invitation")
                        .query(String.class)
                        .list())
                .allSatisfy(stored -> assertThat(stored).hasSize(64).isNotEqualTo(link.token()));
        assertThat(link.toString()).doesNotContain(link.token());
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStaysGood() {
        assertThatThrownBy(() -> invitations.accept(link.token(), "Ben", "short"))
                .hasMessage("password: security.invalid.passwordShort");
        assertThatThrownBy(() -> invitations.accept(link.token(), " ", Team.PASSWORD))
                .hasMessage("name: organization.invalid.nameMissing");

        assertThat(invitations.find(link.token())).isPresent();
    }

    @Test
    void somebodyRemovedBeforeTheyCameCanBeInvitedAgain() {
        organizations.remove(owner, invitations.find(link.token()).orElseThrow().member());

        assertThat(organizations.add(owner, link.email(), Role.MEMBER)).isPresent();
    }
}

@OnH2
class InvitationTestsOnH2 extends InvitationTests {}

@OnPostgres
class InvitationTestsOnPostgres extends InvitationTests {}
