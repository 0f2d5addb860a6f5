package app.leadline.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.AiUse;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Drafts;
import app.leadline.conversation.FetchState;
import app.leadline.conversation.MessageId;
import app.leadline.conversation.Talks;
import app.leadline.conversation.ui.Letters.Letter;
import app.leadline.leadpage.LeadPage;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import app.leadline.support.TestTicker;
import app.leadline.support.ViewTest;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.simulator.SimulatorControls;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.component.virtuallist.VirtualListTester;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.node.ObjectNode;

@LeadlineTest
@WithMockUser
class MessagesTabTest extends ViewTest {

    private static final Instant NOW = TestClock.START;

    /** Their places in the settings of a conversation. */
    private static final int QUOTE = 2;

    private static final int NOTHING = 4;

    @Autowired
    Talks people;

    @Autowired
    Letters letters;

    @Autowired
    Conversations conversations;

    @Autowired
    Drafts drafts;

    @Autowired
    Statements statements;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    CurrentMember anna;
    LeadId lead;
    ConversationId talk;

    @BeforeEach
    void aConversationOfAnna() {
        anna = people.person("Anna Keller");
        lead = people.lead(anna);
        talk = people.conversation(anna, lead);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void theOwnerReadsTheConversationWithTheNewestMessageLast() {
        letters.talk(talk, 200, NOW);
        messages(anna, "");

        assertThat(list().size()).isEqualTo(200);
        assertThat(text(row(199))).startsWith("Message 199");
        assertThat(row(199).path("avatar").asString()).isNotEmpty();
        assertThat(row(199).path("day").asString()).isEqualTo("Today");
        assertThat(text()).contains("200 messages").contains("Only you can see this");
    }

    @Test
    void rowsSayWhoseTheyAreWhenAndHowFarTheyCame() {
        letters.write(
                talk,
                List.of(
                        Letter.of("2025-12-31T10:00:00Z", false, "Happy new year"),
                        Letter.of("2026-11-21T10:00:00Z", false, "Hello"),
                        Letter.of("2026-11-22T08:00:00Z", true, "Good morning")
                                .edited()
                                .answering(2)));
        messages(anna, "");

        assertThat(row(0).path("day").asString()).isEqualTo("December 31, 2025");
        assertThat(row(1).path("day").asString()).isEqualTo("Yesterday");
        ObjectNode newest = row(2);
        assertThat(newest.path("side").asString()).isEqualTo("own");
        assertThat(newest.path("clock").asString()).isEqualTo("08:00");
        assertThat(newest.path("statusName").asString()).isEqualTo("Read");
        assertThat(newest.path("edited").asString()).isEqualTo("edited");
        assertThat(newest.path("reply").path("who").asString()).isEqualTo("Lena Brandt");
        assertThat(newest.path("reply").path("text").asString()).isEqualTo("Hello");
        assertThat(newest.path("avatar").asString()).isEqualTo("AK");
        assertThat(row(1).path("side").asString()).isEqualTo("theirs");
        assertThat(row(1).has("status")).isFalse();
        assertThat(row(1).path("avatar").asString()).isEqualTo("LB");
    }

    @Test
    void whatIsNotTextIsShownAsWhatItIs() {
        letters.write(
                talk,
                List.of(
                        Letter.of("2026-11-22T08:00:00Z", true, "")
                                .media("FILE", "{\"fileName\":\"offer <b>.pdf\",\"sizeBytes\":1234567}"),
                        Letter.of("2026-11-22T08:01:00Z", true, "")
                                .media("VOICE", "{\"durationSeconds\":65,\"sizeBytes\":900}"),
                        Letter.of("2026-11-22T08:02:00Z", false, "").media("STICKER", "{\"emoji\":\"🐼\"}"),
                        Letter.of("2026-11-22T08:03:00Z", false, "")
                                .service("{\"action\":\"phone_call\",\"duration_seconds\":\"3605\"}"),
                        Letter.of("2026-11-22T08:04:00Z", false, "👍")));
        messages(anna, "");

        assertThat(row(0).path("media").path("title").asString()).isEqualTo("offer <b>.pdf");
        assertThat(row(0).path("media").path("facts").asString()).isEqualTo("1.2\u00A0MB");
        assertThat(row(1).path("media").path("title").asString()).isEqualTo("Voice message");
        assertThat(row(1).path("media").path("facts").asString()).isEqualTo("1:05 · 900\u00A0B");
        assertThat(row(2).path("media").path("look").asString()).isEqualTo("sticker");
        assertThat(row(3).path("service").asString()).isEqualTo("Incoming call, 1:00:05");
        assertThat(row(3).has("avatar")).isFalse();
        assertThat(row(4).path("large").asBoolean()).isTrue();
    }

    @Test
    void aForwardSaysFromWhomAlsoWhenTheirAccountIsGone() {
        letters.talk(talk, 3, NOW);
        jdbc.update(
                "update message set forwarded_from = '' where conversation_id = ? and text like 'Message 1%'",
                talk.value());
        jdbc.update(
                "update message set forwarded_from = 'Basel News' where conversation_id = ? and text like 'Message 2%'",
                talk.value());
        messages(anna, "");

        assertThat(row(0).has("from")).isFalse();
        assertThat(row(1).path("from").asString()).isEqualTo("Forwarded from a deleted account");
        assertThat(row(2).path("from").asString()).isEqualTo("Forwarded from Basel News");
    }

    @Test
    void aDeletedMessageStaysAsAStubAndItsTextNeverReachesTheBrowser() {
        letters.write(
                talk,
                List.of(Letter.of("2026-11-22T08:00:00Z", false, "I regret this")
                        .deleted()));
        messages(anna, "");

        assertThat(row(0).toString()).doesNotContain("regret");
        assertThat(row(0).path("gone").asString()).contains("Deleted on Telegram");
    }

    @Test
    void hostileTextsStayTextAndHostileLinksLeadNowhere() {
        String hostile = "<img src=x onerror=alert(1)>";
        letters.write(
                talk,
                List.of(
                        Letter.of("2026-11-22T08:00:00Z", false, hostile)
                                .entities(
                                        "[{\"type\":\"text_link\",\"offset\":0,\"length\":4,\"href\":\"javascript:alert(1)\"}]")));
        messages(anna, "");

        assertThat(text(row(0))).isEqualTo(hostile);
        assertThat(row(0).toString()).doesNotContain("javascript");
    }

    @Test
    void nobodyElseOfTheOrganizationSeesAnythingOfIt() {
        letters.write(talk, List.of(Letter.of("2026-11-22T08:00:00Z", false, "a secret")));
        for (Role role : Role.values()) {
            CurrentMember colleague = people.colleague(anna, role);
            for (String wanted : List.of("", "?account=" + talk, "?q=secret")) {
                messages(colleague, wanted);
                assertThat(find(MessageList.class).exists()).isFalse();
                assertThat(text()).contains("No conversation yet").doesNotContain("secret", "1 message");
            }
        }
    }

    @Test
    void anotherMemberSeesTheirOwnConversationWithTheSameLead() {
        CurrentMember ben = people.colleague(anna, Role.MEMBER);
        letters.write(talk, List.of(Letter.of("2026-11-22T08:00:00Z", false, "for Anna")));
        letters.write(people.conversation(ben, lead), List.of(Letter.of("2026-11-22T08:00:00Z", false, "for Ben")));
        messages(ben, "?account=" + talk);

        assertThat(list().size()).isEqualTo(1);
        assertThat(text(row(0))).isEqualTo("for Ben");
    }

    @Test
    void aSearchFiltersTheListCountsHighlightsAndSteps() {
        letters.talk(talk, 120, NOW);
        messages(anna, "");
        test(button("Search messages")).click();
        test(find(TextField.class, find(SearchBar.class).single()).single()).setValue("NEEDLE");
        roundTrip();

        assertThat(list().size()).isEqualTo(12);
        assertThat(text()).contains("12 matches");
        assertThat(row(11).path("text")
                        .valueStream()
                        .filter(s -> s.has("hit"))
                        .map(s -> s.path("t").asString()))
                .containsExactly("needle");

        test(button("Older match")).click();
        test(button("Older match")).click();
        roundTrip();
        assertThat(text()).contains("2 of 12");
        assertThat(IntStream.range(0, 12).filter(i -> row(i).has("now"))).containsExactly(10);
    }

    @Test
    void aMatchIsShownInItsPlaceAndTheSearchGoesOnThere() {
        letters.talk(talk, 120, NOW);
        messages(anna, "?q=needle");
        assertThat(list().size()).isEqualTo(12);

        find(ConversationView.class).single().showInPlace(list().getItem(3).id());
        roundTrip();

        assertThat(list().size()).isEqualTo(120);
        assertThat(row(30).has("now")).isTrue();
        assertThat(text()).contains("9 of 12");
        test(button("Newer match")).click();
        roundTrip();
        assertThat(row(40).has("now")).isTrue();
        test(find(Button.class).withText("All matches").single()).click();
        roundTrip();
        assertThat(list().size()).isEqualTo(12);
        test(button("Close search")).click();
        roundTrip();
        assertThat(list().size()).isEqualTo(120);
        assertThat(row(30).toString()).doesNotContain("\"hit\"");
    }

    @Test
    void aLinkToAMessageShowsItInItsPlaceInTheConversationItBelongsTo() {
        letters.talk(talk, 120, NOW);
        ConversationId other = people.conversation(people.person("Boris"), lead);
        letters.talk(other, 3, NOW);

        messages(anna, "?account=" + talk + "&message=" + oldest(talk));
        assertThat(find(MessageList.class).single().atEnd()).isFalse();
        assertThat(find(Notification.class).exists()).isFalse();

        messages(anna, "?message=" + oldest(other));
        assertThat(test(find(Notification.class).single()).getText()).contains("no longer here");
        messages(anna, "?message=%3Cscript%3E");
        assertThat(list().size()).isEqualTo(120);
    }

    @Test
    void aLinkIntoTheMiddleOfAHundredThousandReadsWhatOneIntoTheMiddleOfThreeHundredReads() {
        letters.talk(talk, 304, NOW);
        LeadId old = people.lead(anna);
        ConversationId endless = people.conversation(anna, old);
        letters.endless(endless, 100_000);

        Statements.Count few = following(lead, middle(talk, 304));
        Statements.Count many = following(old, middle(endless, 100_000));

        assertThat(many.statements()).isEqualTo(few.statements());
        assertThat(many.rows()).isEqualTo(few.rows()).isLessThan(200);
        assertThat(text()).contains("100,000 messages");
        assertThat(text(row(50_000))).startsWith("Message 50000");
        assertThat(find(MessageList.class).single().atEnd()).isFalse();
        test(find(NewestButton.class).single()).click();
        roundTrip();
        assertThat(find(MessageList.class).single().atEnd()).isTrue();
    }

    /** As a chip does, on a page that shows the newest messages already. */
    private Statements.Count following(LeadId opened, long message) {
        messages(anna, opened, "");
        roundTrip();
        return statements.during(() -> {
            messages(anna, opened, "?message=" + message);
            roundTrip();
        });
    }

    private long middle(ConversationId conversation, int messages) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from message where conversation_id = ? order by sent_at, id offset ? rows fetch next 1 rows only",
                Long.class,
                conversation.value(),
                messages / 2));
    }

    private long oldest(ConversationId conversation) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select min(id) from message where conversation_id = ?", Long.class, conversation.value()));
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        letters.talk(talk, 20, NOW);
        messages(anna, "?q=%3Cb%3E");

        assertThat(list().size()).isZero();
        assertThat(text()).contains("No message contains “<b>”.").contains("No matches");
    }

    @Test
    void deletingTheHistorySaysWhatIsLostAndAsksFirst() {
        letters.talk(talk, 20, NOW);
        messages(anna, "");
        ContextMenu settings = find(ConversationHeader.class).single().settings();
        test(settings).open();
        test(settings).clickItem("Delete conversation history");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message")).contains("All 20 messages");
        assertThat(conversations.count(anna, talk)).isEqualTo(20);

        test(dialog).confirm();

        assertThatThrownBy(() -> conversations.count(anna, talk)).isInstanceOf(AccessDeniedException.class);
        assertThat(text()).contains("No conversation yet");
    }

    @Test
    void whatTheAiMayDoIsChosenInTheSettings() {
        letters.talk(talk, 3, NOW);
        messages(anna, "");
        ContextMenu settings = find(ConversationHeader.class).single().settings();
        test(settings).open();
        assertThat(test(settings).isItemChecked(QUOTE)).isTrue();
        test(settings).clickItem(NOTHING);
        roundTrip();

        assertThat(conversations.aiUse(anna, talk)).isEqualTo(AiUse.NOTHING);
        assertThat(test(settings).isItemChecked(QUOTE)).isFalse();
        assertThat(test(settings).isItemChecked(NOTHING)).isTrue();
    }

    @Test
    void whatIsNewOnOpeningStandsBelowALineThatStays() {
        letters.talk(talk, 120, NOW);
        jdbc.update("update conversation set read_by_self = 100 where id = ?", talk.value());
        messages(anna, "");
        MessageList shown = find(MessageList.class).single();
        int first = 100;

        assertThat(IntStream.range(90, 120).filter(i -> shown.above(list().getItem(i)) != null))
                .containsExactly(first);
        assertThat(row(first).path("side").asString()).isEqualTo("theirs");
        assertThat(shown.above(list().getItem(first))).isEqualTo("11 new messages");
        jdbc.update("update conversation set read_by_self = 120 where id = ?", talk.value());
        letters.arrive(talk, lead, Letter.of(NOW.plusSeconds(5).toString(), false, "Just now"));
        eventually(() -> list().size() == 121);

        assertThat(shown.above(list().getItem(first))).isEqualTo("12 new messages");
        assertThat(shown.above(list().getItem(120))).isNull();
    }

    @Test
    void theLineCountsWhatStandsBelowItAndGoesWhenTheReaderAnswers() {
        letters.talk(talk, 120, NOW);
        jdbc.update("update conversation set read_by_self = 100 where id = ?", talk.value());
        messages(anna, "");
        MessageList shown = find(MessageList.class).single();

        letters.arrive(talk, lead, Letter.of(NOW.plusSeconds(5).toString(), true, "Mine, from my phone"));
        eventually(() -> list().size() == 121);
        assertThat(shown.above(list().getItem(100))).isEqualTo("11 new messages");
        jdbc.update(
                "update message set deleted_at = sent_at where conversation_id = ? and telegram_message_id = 102",
                talk.value());
        letters.arrive(talk, lead, Letter.of(NOW.plusSeconds(6).toString(), false, "Just now"));
        eventually(() -> list().size() == 122);
        assertThat(shown.above(list().getItem(100))).isEqualTo("11 new messages");

        find(ConversationView.class).single().refreshAtEnd();
        roundTrip();
        assertThat(shown.above(list().getItem(100))).isNull();
    }

    @Test
    void anImportedConversationHasNoLine() {
        letters.talk(talk, 20, NOW);
        messages(anna, "");
        MessageList shown = find(MessageList.class).single();

        assertThat(IntStream.range(0, 20).filter(i -> shown.above(list().getItem(i)) != null))
                .isEmpty();
    }

    @Test
    void aDraftComesBackWithWhatItAnswersAndAReasonWhyItCannotBeSentYet() {
        letters.write(talk, List.of(Letter.of("2026-11-22T08:00:00Z", false, "Shall we meet?")));
        long account =
                jdbc.queryForObject("select account_id from conversation where id = ?", Long.class, talk.value());
        long asked = jdbc.queryForObject("select id from message where conversation_id = ?", Long.class, talk.value());
        drafts.keep(anna, lead, new TelegramAccountId(account), new Drafts.Draft("On Thursday", new MessageId(asked)));

        messages(anna, "");

        TextArea box = find(TextArea.class, find(Composer.class).single()).single();
        assertThat(box.getValue()).isEqualTo("On Thursday");
        assertThat(box.isEnabled()).isFalse();
        assertThat(text()).contains("Reply to Lena Brandt", "Shall we meet?");
        assertThat(text()).contains("This Telegram account is not connected", "Your accounts");
    }

    @Test
    void aCancelledFetchSaysWhatIsMissingAndCanGoOn() {
        AtomicInteger again = new AtomicInteger();
        FetchBar bar = new FetchBar(() -> {}, again::incrementAndGet);
        UI.getCurrent().add(bar);

        bar.show(Optional.of(new FetchState(FetchState.Step.CANCELLED, 467, 4_000, null, null)));

        assertThat(text()).contains("467 of about 4,000 messages are here.");
        test(find(Button.class, bar).withText("Fetch the rest").single()).click();
        assertThat(again).hasValue(1);
        bar.show(Optional.of(new FetchState(FetchState.Step.CANCELLED, 4_000, 4_000, null, null)));
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void severalAccountsAreChosenFromWithTheirNumbers() {
        letters.write(talk, List.of(Letter.of("2026-11-22T08:00:00Z", false, "to the first")));
        ConversationId second = letters.throughAnotherAccount(anna, lead, Talks.number(), "Anna at work");
        letters.talk(second, 3, NOW.minusSeconds(90_000));
        messages(anna, "");
        assertThat(text(row(0))).isEqualTo("to the first");

        Select<Object> accounts =
                find(Select.class, find(ConversationHeader.class).single()).single();
        assertThat(test(accounts).getSuggestionItems()).isNotEmpty();
        test(accounts).selectItem("Anna at work · 3 messages");
        roundTrip();

        assertThat(list().size()).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsFetchedThroughAnotherAccountIsTurnedTo() {
        TelegramAccount other = people.connect(anna);
        long peer = Talks.number();
        LeadId known = people.lead(anna, peer);
        letters.talk(people.conversation(anna, known), 3, NOW.minusSeconds(90_000));
        telegram.talk(Objects.requireNonNull(other.telegramUserId()), peer).invent(12);
        messages(anna, known, "");

        ContextMenu settings = find(ConversationHeader.class).single().settings();
        test(settings).open();
        test(settings).clickItem("Fetch through " + other.name());

        eventually(() -> {
            ticker.settle();
            return find(Select.class).exists();
        });
        assertThat(list().size()).isEqualTo(12);
        Select<Object> accounts =
                find(Select.class, find(ConversationHeader.class).single()).single();
        eventually(() -> test(accounts).getSuggestions().contains(other.name() + " · 12 messages"));
    }

    @Test
    void whatComesWhileThePageIsOpenIsShown() {
        letters.talk(talk, 20, NOW);
        messages(anna, "");
        letters.arrive(talk, lead, Letter.of(NOW.plusSeconds(5).toString(), false, "Just now"));

        eventually(() -> list().size() == 21);
        assertThat(text(row(20))).isEqualTo("Just now");
        assertThat(text()).contains("21 messages");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theChooserCountsWhatComesAndGoesInAnyAccount() {
        letters.talk(talk, 20, NOW);
        ConversationId second = letters.throughAnotherAccount(anna, lead, Talks.number(), "Anna at work");
        letters.talk(second, 3, NOW.minusSeconds(90_000));
        messages(anna, "");
        ConversationView view = find(ConversationView.class).single();

        letters.arrive(second, lead, Letter.of(NOW.plusSeconds(5).toString(), false, "At work"));
        eventually(() -> choices().contains("Anna at work · 4 messages"));
        letters.arrive(talk, lead, Letter.of(NOW.plusSeconds(6).toString(), false, "Just now"));
        eventually(() -> choices().stream().anyMatch(choice -> choice.endsWith(" · 21 messages")));
        conversations.delete(anna, second);
        eventually(() ->
                !find(Select.class, find(ConversationHeader.class).single()).exists());

        assertThat(find(ConversationView.class).single()).isSameAs(view);
        assertThat(text()).contains("21 messages");
    }

    @SuppressWarnings("unchecked")
    private List<String> choices() {
        Select<Object> accounts =
                find(Select.class, find(ConversationHeader.class).single()).single();
        return test(accounts).getSuggestions();
    }

    @Test
    void openingCostsTheSameHoweverLongTheConversationIs() {
        LeadId other = people.lead(anna);
        ConversationId longTalk = people.conversation(anna, other);
        letters.talk(talk, 64, NOW);
        letters.talk(longTalk, 3_200, NOW);
        messages(anna, people.lead(anna), "");

        var few = statements.during(() -> messages(anna, lead, ""));
        var many = statements.during(() -> messages(anna, other, ""));

        assertThat(many.statements()).isEqualTo(few.statements());
        assertThat(many.rows()).isEqualTo(few.rows());
    }

    private void messages(CurrentMember member, String query) {
        messages(member, lead, query);
    }

    private void messages(CurrentMember member, LeadId opened, String query) {
        open(member, "leads/" + opened + "/messages" + query);
        assertThat(find(LeadPage.class).exists()).isTrue();
    }

    private VirtualListTester<VirtualList<MessageBubble>, MessageBubble> list() {
        return test((VirtualList<MessageBubble>) find(MessageList.class).single());
    }

    private ObjectNode row(int index) {
        MessageBubble row = list().getItem(index);
        MessageList list = find(MessageList.class).single();
        return MessageData.of(row, list.isCurrent(row), list.above(row));
    }

    private static String text(ObjectNode row) {
        return row.path("text").valueStream().map(s -> s.path("t").asString()).collect(Collectors.joining());
    }

    private Button button(String name) {
        return find(Button.class).withAttribute("aria-label", name).single();
    }
}
