package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.activity.ActivityFilter;
import app.leadline.activity.ActivityKey;
import app.leadline.activity.Timeline;
import app.leadline.campaign.CampaignWorld;
import app.leadline.conversation.AiUse;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Talks;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealId;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.intelligence.Statement.Reach;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestTicker;
import app.leadline.telegram.TelegramAccount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Storylines as they are made, kept and read, without a model. */
abstract class StorylineTests {

    @Autowired
    Talks people;

    @Autowired
    CampaignWorld campaigns;

    @Autowired
    DealService deals;

    @Autowired
    Conversations conversations;

    @Autowired
    StorylineService service;

    @Autowired
    Storylines storylines;

    @Autowired
    NewsSince news;

    @Autowired
    Timeline timeline;

    @Autowired
    TestTicker ticker;

    @Autowired
    JdbcClient jdbc;

    CurrentMember owner;
    LeadId lead;

    @BeforeEach
    void aLead() {
        owner = people.person("Olga");
        lead = people.lead(owner);
    }

    Storyline generated(CurrentMember asker) {
        service.generate(asker, lead, Locale.ENGLISH, ZoneOffset.UTC);
        ticker.settle();
        RunState state = service.state(asker, lead).orElseThrow();
        assertThat(state.failure()).isNull();
        assertThat(state.step()).isEqualTo(RunState.Step.DONE);
        return storylines.newest(asker, lead).orElseThrow();
    }

    DealId deal(String title, int amount, String currency) {
        DealDraft draft =
                new DealDraft(title, Money.of(BigDecimal.valueOf(amount), currency), RevenueType.ONE_TIME, null);
        return deals.create(owner, lead, draft, null);
    }

    ConversationId talk(CurrentMember of, String... texts) {
        ConversationId talk = people.conversation(of, lead);
        List.of(texts).forEach(text -> people.write(talk, text));
        return talk;
    }

    @Test
    void evenALeadOfWhichNothingIsKnownHasAStorylineWithSomethingToDo() {
        Storyline storyline = generated(owner);

        assertThat(storyline.of(Part.NARRATIVE)).extracting(Statement::topic).containsExactly(Topic.ENTRY);
        assertThat(storyline.of(Part.ACTION))
                .extracting(Statement::text)
                .first()
                .asString()
                .startsWith("Write a first message to Lena Brandt");
        assertThat(storyline.version().author().kind()).isEqualTo(Author.Kind.COMPOSER);
        assertThat(storyline.version().by().email()).isEqualTo(owner.email());
    }

    @Test
    void everyStatementLeadsToWhereItComesFrom() {
        DealId deal = deal("House blend", 18_400, "EUR");
        ConversationId talk = talk(owner, "Shall we talk?", "Yes. What does it cost?");

        Storyline storyline = generated(owner);

        assertThat(storyline.statements()).allSatisfy(said -> {
            assertThat(said.chips()).isNotEmpty();
            assertThat(said.chips()).extracting(Statement.Chip::reach).containsOnly(Reach.OPEN);
        });
        assertThat(sources(storyline, Topic.OPPORTUNITY))
                .containsExactly(Source.of(
                        Source.Kind.DEAL,
                        deal.value(),
                        sources(storyline, Topic.OPPORTUNITY).getFirst().at()));
        assertThat(text(storyline, Topic.INTENT)).contains("\u201cWhat does it cost?\u201d");
        assertThat(sources(storyline, Topic.INTENT))
                .extracting(Source::conversation)
                .containsExactly(talk);
        assertThat(text(storyline, Topic.RESPONSIVENESS)).contains("1 of 1");
        assertThat(storyline.of(Part.ACTION).getFirst().text()).startsWith("Answer what Lena Brandt asked on");
    }

    @Test
    void colleaguesSeeALockWhereTheConversationIsNotTheirs() {
        talk(owner, "Hello", "Hello! Is it quick?");
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);

        Storyline theirs = generated(colleague);

        assertThat(text(theirs, Topic.INTENT)).contains("Is it quick?");
        assertThat(chips(theirs, Topic.INTENT))
                .extracting(Statement.Chip::reach)
                .containsExactly(Reach.LOCKED);
        assertThat(chips(storylines.newest(owner, lead).orElseThrow(), Topic.INTENT))
                .extracting(Statement.Chip::reach)
                .containsExactly(Reach.OPEN);
    }

    @Test
    void theOwnerOfAConversationDecidesWhatIsMadeOfIt() {
        ConversationId talk = talk(owner, "Hello", "We want to buy nine of them next week?");
        conversations.letAi(owner, talk, AiUse.PARAPHRASE);

        Storyline paraphrased = generated(people.colleague(owner, Role.ADMIN));
        assertThat(paraphrased.statements()).extracting(Statement::text).noneMatch(text -> text.contains("nine"));
        assertThat(paraphrased.statements()).extracting(Statement::topic).contains(Topic.INTENT);

        conversations.letAi(owner, talk, AiUse.NOTHING);
        Storyline silent = generated(owner);
        assertThat(silent.statements())
                .flatExtracting(Statement::chips)
                .extracting(chip -> chip.source().kind())
                .doesNotContain(Source.Kind.MESSAGE, Source.Kind.TALK);
    }

    @Test
    void whatIsDeletedSinceIsShownAsGone() {
        DealId deal = deal("House blend", 10, "EUR");
        ConversationId talk = talk(owner, "Hello", "Hello");
        generated(owner);

        deals.delete(owner, deal);
        conversations.delete(owner, talk);

        Storyline later = storylines.newest(owner, lead).orElseThrow();
        assertThat(chips(later, Topic.OPPORTUNITY))
                .extracting(Statement.Chip::reach)
                .containsExactly(Reach.GONE);
        assertThat(chips(later, Topic.CONVERSATION))
                .extracting(Statement.Chip::reach)
                .containsExactly(Reach.GONE);
    }

    @Test
    void versionsAreKeptAndCompared() {
        Storyline first = generated(owner);
        deal("House blend", 10, "EUR");
        Storyline second = generated(owner);

        assertThat(storylines.versions(owner, lead, null, 10))
                .extracting(Storyline.Version::id)
                .containsExactly(second.version().id(), first.version().id());
        assertThat(storylines.versions(owner, lead, second.version().id(), 10)).hasSize(1);
        assertThat(storylines.compare(
                        owner, first.version().id(), second.version().id()))
                .filteredOn(difference -> difference.kind() == Difference.Kind.ADDED)
                .extracting(Difference::topic)
                .contains(Topic.OPPORTUNITY);
    }

    @Test
    void whatIsNewerThanAVersionIsCounted() {
        ConversationId talk = talk(owner, "Hello");
        DealId deal = deal("House blend", 10, "EUR");
        ticker.pass(Duration.ofMinutes(5));
        StorylineId version = generated(owner).version().id();
        assertThat(news.since(owner, version).none()).isTrue();

        ticker.pass(Duration.ofMinutes(5));
        people.write(talk, "Hello!");
        people.write(talk, "Are you there?");
        deals.delete(owner, deal);
        people.write(talk, "Never arrived");
        neverArrived("Never arrived");

        assertThat(news.since(owner, version)).isEqualTo(new News(2, 1, 0, 0));
        assertThat(news.since(people.colleague(owner, Role.MEMBER), version).messages())
                .isEqualTo(2);
    }

    private void neverArrived(String text) {
        jdbc.sql("update message set status = 'FAILED' where text = ? and conversation_id in"
                        + " (select id from conversation where lead_id = ?)")
                .params(text, lead.value())
                .update();
    }

    @Test
    void anActionThatWasDoneIsAnActivityAndIsNotProposedAgain() {
        Statement action = generated(owner).of(Part.ACTION).getFirst();
        service.done(owner, action.id(), true);
        service.done(owner, action.id(), true);

        Storyline now = storylines.newest(owner, lead).orElseThrow();
        assertThat(now.of(Part.ACTION).getFirst().done())
                .map(Statement.Done::by)
                .contains(owner.email());
        assertThat(types()).containsExactly("storyline.action_done", "storyline.generated", "lead.created.manual");
        assertThat(generated(owner).of(Part.ACTION)).extracting(Statement::text).doesNotContain(action.text());

        service.done(owner, action.id(), false);
        assertThat(types().getFirst()).isEqualTo("storyline.action_reopened");
        assertThat(generated(owner).of(Part.ACTION)).extracting(Statement::text).contains(action.text());
    }

    @Test
    void ownersAndAdminsDelete() {
        CurrentMember member = people.colleague(owner, Role.MEMBER);
        StorylineId version = generated(member).version().id();

        assertThatThrownBy(() -> service.delete(member, version)).isInstanceOf(AccessDeniedException.class);
        service.delete(people.colleague(owner, Role.ADMIN), version);

        assertThat(storylines.newest(owner, lead)).isEmpty();
        assertThat(types().getFirst()).isEqualTo("storyline.deleted");
    }

    @Test
    void whoeverMayNotOpenTheLeadGetsNothing() {
        StorylineId version = generated(owner).version().id();
        StatementId action = storylines
                .newest(owner, lead)
                .orElseThrow()
                .of(Part.ACTION)
                .getFirst()
                .id();
        CurrentMember stranger = people.person("Sven");

        assertThatThrownBy(() -> service.generate(stranger, lead, Locale.ENGLISH, ZoneOffset.UTC))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.state(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.cancel(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.done(stranger, action, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.delete(stranger, version)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> storylines.newest(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> storylines.version(stranger, version)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> storylines.versions(stranger, lead, null, 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> storylines.compare(stranger, version, version))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> news.since(stranger, version)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void newMessagesOfTheAskersOwnConversationAreFetchedFirst() {
        TelegramAccount account = people.connect(owner);
        campaigns.started(owner, account, List.of(lead), "Hello {first_name}");
        campaigns.settle();

        Storyline storyline = generated(owner);

        assertThat(storyline.statements()).extracting(Statement::topic).contains(Topic.CAMPAIGNS);
        assertThat(service.state(owner, lead)).map(RunState::notice).isEmpty();
    }

    private List<String> types() {
        return timeline.page(owner, lead, ActivityFilter.all(), ActivityKey.NEWEST, 20).rows().stream()
                .map(activity -> activity.what().type())
                .toList();
    }

    private static Optional<Statement> said(Storyline storyline, Topic topic) {
        return storyline.statements().stream()
                .filter(one -> one.topic() == topic)
                .findFirst();
    }

    private static String text(Storyline storyline, Topic topic) {
        return said(storyline, topic).orElseThrow().text();
    }

    private static List<Statement.Chip> chips(Storyline storyline, Topic topic) {
        return said(storyline, topic).orElseThrow().chips();
    }

    private static List<Source> sources(Storyline storyline, Topic topic) {
        return chips(storyline, topic).stream().map(Statement.Chip::source).toList();
    }
}

@OnH2
class StorylineOnH2 extends StorylineTests {}

@OnPostgres
class StorylineOnPostgres extends StorylineTests {}
