package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.Talks;
import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentService;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import app.leadline.telegram.TelegramAccount;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the pages of campaigns ask: rows with their figures, what a campaign waits for, and saving a form whole. */
abstract class CampaignPagesTests extends CampaignGround {

    @Autowired
    LeadWorld leadWorld;

    @Autowired
    SegmentService segments;

    @Autowired
    CampaignEditing editing;

    @Autowired
    CampaignPulse pulse;

    @Autowired
    CampaignPreview preview;

    @Autowired
    CampaignDirectory directory;

    @Autowired
    CampaignLogbook logbook;

    @Autowired
    Statements statements;

    @Test
    void aRowTellsWhatWasSentWhatIsDueAndWhenSomethingHappenedLast() {
        CampaignId draft = world.draft(anna, account, "Hello");
        CampaignId id = world.started(anna, account, world.leads(anna, "Lena", "Lars"), "Hello", "Still there?");
        world.settle();

        CampaignRow row = row(id);
        assertThat(row.participants()).isEqualTo(2);
        assertThat(row.sent()).isEqualTo(2);
        assertThat(row.account()).isEqualTo(account.id());
        assertThat(row.nextAt())
                .isAfter(clock.instant())
                .isBefore(clock.instant().plus(CampaignWorld.DAY));
        assertThat(row.lastAt()).isAfterOrEqualTo(TestClock.START);
        assertThat(row(draft).nextAt()).isNull();
        service.pause(anna, id);
        assertThat(row(id).nextAt()).isNull();
        assertThat(row(id).lastAt()).isEqualTo(clock.instant());

        CurrentMember colleague = people.colleague(anna, Role.MEMBER);
        assertThat(campaigns.page(colleague, Campaigns.Filter.NONE, null, 5))
                .extracting(CampaignRow::account)
                .containsOnlyNulls();
    }

    @Test
    void aPageOfTheListCostsTheSameHoweverManyCampaignsItHas() {
        world.draft(anna, account, "Hello");
        int one = cost();
        for (int i = 0; i < 5; i++) {
            world.draft(anna, account, "Hello");
        }
        assertThat(cost()).isEqualTo(one);
    }

    private int cost() {
        return statements
                .during(() -> campaigns.page(anna, Campaigns.Filter.NONE, null, 50))
                .statements();
    }

    @Test
    void everybodyOfTheWorkspaceIsToldWhatARunningCampaignWaitsFor() {
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        CampaignId id = world.draft(anna, account, "Hello", "Still there?");
        CurrentMember colleague = people.colleague(anna, Role.MEMBER);
        assertThat(pulse.of(colleague, id)).isEqualTo(new CampaignPulse.Pulse(null, false, null, true));

        participants.add(anna, id, new Audience.Chosen(both));
        telegram.floodNextSend(Objects.requireNonNull(account.telegramUserId()), Duration.ofMinutes(5));
        service.start(anna, id);
        assertThat(pulse.of(colleague, id).due()).isTrue();
        world.settle();
        assertThat(pulse.of(colleague, id).heldUntil()).isAfter(clock.instant());

        world.pass(Duration.ofMinutes(6));
        assertThat(pulse.of(colleague, id).heldUntil()).isNull();
        assertThat(pulse.of(colleague, id).due()).isFalse();
        assertThat(pulse.of(colleague, id).nextAt()).isAfter(clock.instant());
        assertThatThrownBy(() -> pulse.of(leadWorld.owner(), id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void addingTellsThoseWithoutTelegramFromThoseThatMayNotBeWrittenTo() {
        CampaignId id = world.draft(anna, account, "Hello");
        LeadId blocked = world.lead(anna, "Berta", null);
        leads.changeStatus(anna, blocked, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        world.lead(anna, "Lena", null);
        leadWorld.lead(anna, LeadWorld.profile("Ned", "", null, "ned" + Talks.number(), null));
        var everybody = new Audience.Matching(LeadFilter.NONE);

        assertThat(participants.add(anna, id, everybody)).isEqualTo(new CampaignParticipants.Added(3, 0, 1, 1));
        assertThat(participants.add(anna, id, everybody)).isEqualTo(new CampaignParticipants.Added(0, 3, 0, 0));
    }

    @Test
    void namesAreOneLineAndNothingWrittenHoldsWhatNoDatabaseHolds() {
        CampaignPlan plan = CampaignWorld.plan(account);
        CampaignId id = service.create(
                anna, new CampaignDraft("Spring\u0000\u2028offer \ud83d", "One\u0000\nTwo \udc00 ", plan));
        assertThat(campaigns.details(anna, id).name()).isEqualTo("Spring offer");
        assertThat(campaigns.details(anna, id).description()).isEqualTo("One\nTwo \ufffd");

        service.describe(anna, id, world.version(anna, id), "Autumn\u0007 offer", "\u0000");
        assertThat(campaigns.details(anna, id).name()).isEqualTo("Autumn offer");
        assertThat(campaigns.details(anna, id).description()).isEmpty();
    }

    @Test
    void aFormIsSavedWholeOrNotAtAll() {
        CampaignId id = world.draft(anna, account, "Hello");
        CampaignDetails then = campaigns.details(anna, id);
        var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(20, 0));
        var wrong = new CampaignDraft("", "", new CampaignPlan(account.id(), ZoneOffset.UTC, null, quiet));
        assertThatThrownBy(() -> editing.change(anna, id, then.version(), wrong, CampaignWorld.steps("{nothing}")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("name", "quiet", "step.1.template"));
        assertThatThrownBy(() -> editing.change(
                        anna,
                        id,
                        then.version(),
                        new CampaignDraft("A new name", "", then.plan()),
                        CampaignWorld.steps("{nothing}")))
                .isInstanceOf(InvalidInput.class);
        assertThat(campaigns.details(anna, id)).isEqualTo(then);

        var good = new CampaignDraft("A new name", "For winter", then.plan());
        editing.change(anna, id, then.version(), good, CampaignWorld.steps("Hello", "Still there?"));
        CampaignDetails now = campaigns.details(anna, id);
        assertThat(now.name()).isEqualTo("A new name");
        assertThat(now.steps()).hasSize(2);
        assertThatThrownBy(() -> editing.change(anna, id, then.version(), good, List.of()))
                .isInstanceOf(ConcurrentChange.class);
    }

    @Test
    void aColleagueGivesBackWhatTheyMayNotChange() {
        CampaignId id = world.draft(anna, account, "Hello");
        CurrentMember colleague = people.colleague(anna, Role.MEMBER);
        CampaignDetails seen = campaigns.details(colleague, id);
        assertThat(seen.plan().account()).isNull();
        var renamed = new CampaignDraft("Theirs", "", seen.plan());

        editing.change(colleague, id, seen.version(), renamed, CampaignEditing.drafts(seen.steps()));
        CampaignDetails now = campaigns.details(anna, id);
        assertThat(now.name()).isEqualTo("Theirs");
        assertThat(now.plan().account()).isEqualTo(account.id());
        assertThatThrownBy(() -> editing.change(
                        colleague,
                        id,
                        now.version(),
                        new CampaignDraft("Theirs", "", seen.plan()),
                        CampaignWorld.steps("Mine")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDraftWithoutAnAccountGoesToWhoeverChoosesOneOfTheirs() {
        CampaignId id = world.draft(anna, null, "Hello");
        CurrentMember colleague = people.colleague(anna, Role.MEMBER);
        CampaignDetails seen = campaigns.details(colleague, id);
        assertThat(seen.free()).isTrue();
        var same = new CampaignDraft(seen.name(), "", seen.plan());
        assertThatThrownBy(
                        () -> editing.change(colleague, id, seen.version(), same, CampaignWorld.steps("Hello from me")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("account"));

        TelegramAccount theirs = people.connect(colleague);
        var taken = new CampaignDraft(seen.name(), "", CampaignWorld.plan(theirs));
        editing.change(colleague, id, seen.version(), taken, CampaignWorld.steps("Hello from me"));
        assertThat(campaigns.details(anna, id).sender().id()).isEqualTo(colleague.id());
        assertThat(campaigns.details(anna, id).permissions().send()).isFalse();
    }

    @Test
    void aSegmentOfAnotherWorkspaceIsNotNamedInTheLog() {
        CampaignId id = world.draft(anna, account, "Hello");
        CurrentMember other = leadWorld.owner();
        SegmentId theirs = segments.create(
                other,
                new SegmentDraft(
                        "Secret acquisitions",
                        TagColour.BLUE,
                        new Rule(Group.all(Condition.of("name", Operator.CONTAINS, "x")), ZoneOffset.UTC)));

        assertThat(participants.add(anna, id, new Audience.InSegment(theirs)).added())
                .isZero();
        assertThat(logbook.page(anna, id, 0, 1).getFirst().detail()).isEmpty();
    }

    @Test
    void previewsCostTheSameHoweverManyStepsThereAre() {
        LeadId lead = world.lead(anna, "Lena", null);
        List<String> one = List.of("Hello {first_name}");
        List<String> many = Collections.nCopies(20, "Hello {first_name}, {last_name|friend}");

        int alone = statements.during(() -> preview.of(anna, one, lead)).statements();
        assertThat(statements.during(() -> preview.of(anna, many, lead)).statements())
                .isEqualTo(alone);
        assertThat(preview.of(anna, many, lead))
                .hasSize(20)
                .extracting(CampaignPreview.Preview::text)
                .containsOnly("Hello Lena, friend");
    }

    @Test
    void participantsAreCountedAsTheyAreListed() {
        List<LeadId> three = world.leads(anna, "Lars", "Larissa", "Berta");
        CampaignId id = world.draft(anna, account, "Hello");
        participants.add(anna, id, new Audience.Chosen(three));
        participants.pause(anna, id, three.getFirst());
        participants.takeOut(anna, id, three.getLast());

        for (var filter : List.of(
                CampaignPeople.Filter.NONE,
                new CampaignPeople.Filter("lar", Set.of()),
                new CampaignPeople.Filter("", Set.of(ParticipationState.PAUSED, ParticipationState.CANCELLED)),
                new CampaignPeople.Filter("lar", Set.of(ParticipationState.CANCELLED)))) {
            assertThat(reading.count(anna, id, filter))
                    .isEqualTo(new CappedCount(
                            reading.page(anna, id, filter, 0, 10).size(), false));
        }
        assertThat(reading.count(anna, id, new CampaignPeople.Filter("lar", Set.of(ParticipationState.PAUSED)))
                        .number())
                .isOne();
    }

    @Test
    void openCampaignsAreOfferedByNamePageByPage() {
        CampaignId ended = world.started(anna, account, world.leads(anna, "Lena"), "Hello");
        service.cancel(anna, ended);
        List<String> names = List.of("Autumn", "autumn", "Spring", "Winter 100%");
        names.forEach(name -> service.create(anna, new CampaignDraft(name, "", CampaignWorld.plan(null))));

        List<CampaignDirectory.Open> first = directory.open(anna, "", null, 3);
        assertThat(first).extracting(CampaignDirectory.Open::name).containsExactly("Autumn", "autumn", "Spring");
        assertThat(directory.open(anna, "", first.getLast(), 3))
                .extracting(CampaignDirectory.Open::name)
                .containsExactly("Winter 100%");
        assertThat(directory.open(anna, "0%", null, 3)).hasSize(1);
        assertThat(directory.open(leadWorld.owner(), "", null, 3)).isEmpty();
        assertThat(campaigns.count(anna, new Campaigns.Filter("autumn", Set.of(CampaignStatus.DRAFT))))
                .isEqualTo(2);
    }

    private CampaignRow row(CampaignId id) {
        return campaigns.page(anna, Campaigns.Filter.NONE, null, 50).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

@OnH2
class CampaignPagesOnH2 extends CampaignPagesTests {}

@OnPostgres
class CampaignPagesOnPostgres extends CampaignPagesTests {}
