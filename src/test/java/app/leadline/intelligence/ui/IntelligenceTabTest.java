package app.leadline.intelligence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Talks;
import app.leadline.customfield.CustomFieldWorld;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldType;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.intelligence.Draft;
import app.leadline.intelligence.Part;
import app.leadline.intelligence.RunState;
import app.leadline.intelligence.Source;
import app.leadline.intelligence.Statement;
import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.StorylineService;
import app.leadline.intelligence.Storylines;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.Usage;
import app.leadline.leadpage.LeadPage;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.UiBroadcaster;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestClock;
import app.leadline.support.TestTicker;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@LeadlineTest
@WithMockUser
class IntelligenceTabTest extends ViewTest {

    @Autowired
    Talks people;

    @Autowired
    DealService deals;

    @Autowired
    Conversations conversations;

    @Autowired
    StorylineService service;

    @Autowired
    Storylines storylines;

    @Autowired
    UiBroadcaster broadcaster;

    @Autowired
    FieldCatalog catalog;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTicker ticker;

    @Autowired
    TestClock clock;

    CurrentMember owner;
    CurrentMember member;
    LeadId lead;

    @BeforeEach
    void aLeadOfAnOrganization() {
        owner = people.person("Olga");
        member = people.colleague(owner, Role.MEMBER);
        lead = people.lead(owner);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void theFirstTabTellsWhatToDoWhileThereIsNoStoryline() {
        open(member, "leads/" + lead);
        eventually(() -> text().contains("No storyline yet"));

        test(button("Generate storyline")).click();
        eventually(() -> text().contains("Composed without AI"));

        assertThat(text())
                .contains("Interaction snapshot")
                .contains("Sales actions")
                .contains("Write a first message to")
                .contains("No messages were known")
                .contains(member.name())
                .doesNotContain("No storyline yet");
        assertThat(find(Button.class).withText("Update storyline").exists()).isTrue();
        assertThat(storylines.newest(owner, lead)).isPresent();
    }

    @Test
    void everybodyOnThePageSeesWhatOthersGenerateDoAndDelete() {
        opened(member);
        Storyline storyline = generated(owner);
        eventually(() -> text().contains("Write a first message to"));

        Statement action = storyline.of(Part.ACTION).getFirst();
        Checkbox box = box(action);
        service.done(owner, action.id(), true);
        eventually(() -> text().contains("Done by " + owner.email()));
        assertThat(box.getValue()).isTrue();
        assertThat(box.isAttached()).as("what somebody may have the focus in").isTrue();

        service.delete(owner, storyline.version().id());
        eventually(() -> text().contains("No storyline yet"));
    }

    @Test
    void anActionIsCheckedByAnybodyWhoMaySeeIt() {
        Statement action = generated(owner).of(Part.ACTION).getFirst();
        opened(member);
        eventually(() -> text().contains(action.text()));

        test(box(action)).click();
        eventually(() -> text().contains("Done by " + member.email()));
        assertThat(storylines
                        .newest(owner, lead)
                        .orElseThrow()
                        .of(Part.ACTION)
                        .getFirst()
                        .done())
                .map(Statement.Done::by)
                .contains(member.email());

        test(box(action)).click();
        eventually(() -> !text().contains("Done by"));
    }

    @Test
    void whatIsNewerThanTheVersionIsSaidAndAnUpdateTakesItIn() {
        ConversationId talk = talk("Hello");
        generated(owner);
        opened(member);
        eventually(() -> text().contains("Update storyline"));
        assertThat(find(NewsLine.class).exists()).isFalse();

        ticker.pass(Duration.ofMinutes(5));
        people.write(talk, "Hello!");
        people.write(talk, "Are you there?");
        deal("House blend");
        eventually(() -> text().contains("Since this version: 2 messages and one change of a deal"));

        test(button("Update storyline")).click();
        eventually(() -> text().contains("The deal House blend"));
        eventually(() -> !find(NewsLine.class).exists());
    }

    @Test
    void aFailureLeavesTheFormerVersionAndSaysWhy() {
        generated(owner);
        opened(member);
        eventually(() -> text().contains("Write a first message to"));
        jdbc.sql("insert into storyline_run (lead_id, node, alive_at) values (?, 'another', ?)")
                .params(lead.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        test(button("Update storyline")).click();
        eventually(() -> text().contains("Another server is writing the storyline"));
        assertThat(text()).contains("Write a first message to");

        jdbc.sql("delete from storyline_run where lead_id = ?")
                .param(lead.value())
                .update();
        ticker.pass(Duration.ofSeconds(3));
        eventually(() -> text().contains("has not finished it"));
        test(button("Try again")).click();
        eventually(() -> storylines.versions(owner, lead, null, 10).size() == 2);
        eventually(() -> !text().contains("Another server"));
    }

    @Test
    void aMessageChipOpensTheMessageAlsoWhenTheConversationIsOpenAlready() {
        talk("Hello", "Yes. What does it cost?");
        generated(owner);
        open(owner, "leads/" + lead + "/messages");
        open(owner, "leads/" + lead + "/intelligence");
        eventually(() -> text().contains("What does it cost?"));

        click(chip(Topic.INTENT));
        assertThat(location()).isEqualTo("leads/" + lead + "/messages");
        assertThat(parameter("message")).hasValueSatisfying(id -> assertThat(id).matches("[0-9]+"));
        assertThat(parameter("account")).isPresent();
    }

    @Test
    void aColleagueFindsALockInItsPlaceThatSaysWhy() {
        talk("Hello", "Yes. What does it cost?");
        generated(owner);
        opened(member);
        eventually(() -> text().contains("What does it cost?"));

        SourceChip locked = chip(Topic.INTENT);
        assertThat(locked.getElement().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(locked.getElement().getAttribute("title"))
                .contains("Only the owner of the conversation can open it.");
        click(locked);

        assertThat(location()).isEqualTo("leads/" + lead + "/intelligence");
        assertThat(notices()).contains("Only the owner");
    }

    @Test
    void aChipOfWhatIsDeletedSaysSo() {
        ConversationId talk = talk("Hello", "Yes. What does it cost?");
        generated(owner);
        opened(owner);
        eventually(() -> text().contains("What does it cost?"));

        conversations.delete(owner, talk);
        eventually(() -> find(SourceChip.class).all().stream().anyMatch(chip -> chip.hasClassName("intel-chip-gone")));
        assertThat(chip(Topic.INTENT).getElement().getAttribute("title")).contains("Deleted since.");
    }

    @Test
    void aChipOfAFieldLeadsToTheFieldInItsPlaceAlsoInADrawer() {
        FieldDefinition budget = catalog.create(owner, CustomFieldWorld.draft("budget", FieldType.TEXT));
        Statement action = generated(owner).of(Part.ACTION).getFirst();
        cites(action, Source.Kind.FIELD, budget.id().value());
        opened(member);
        eventually(() -> text().contains(action.text()));

        click(find(SourceChip.class, said(action)).all().getLast());

        assertThat(location()).isEqualTo("leads/" + lead + "/intelligence");
        assertThat(find(Div.class).withClassName("left-open").exists()).isTrue();
    }

    @Test
    void aChipOfAnExtensionsNoteSaysThatItLeadsNowhere() {
        Statement action = generated(owner).of(Part.ACTION).getFirst();
        cites(action, Source.Kind.NOTE, 7);
        opened(member);
        eventually(() -> text().contains(action.text()));

        SourceChip note = find(SourceChip.class, said(action)).all().getLast();
        assertThat(note.getElement().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(note.getElement().getAttribute("title")).contains("Note,").contains("Noted by an extension");
        click(note);

        assertThat(location()).isEqualTo("leads/" + lead + "/intelligence");
        assertThat(notices()).contains("Noted by an extension");
    }

    @Test
    void ofManyChipsAFewStandThereUntilAllAreAskedFor() {
        Statement action = generated(owner).of(Part.ACTION).getFirst();
        int before = action.chips().size();
        for (int i = before; i < 30; i++) {
            cites(action, Source.Kind.NOTE, 100 + i);
        }
        opened(member);
        eventually(() -> text().contains(action.text()));
        assertThat(find(SourceChip.class, said(action)).all()).hasSize(5);

        test(find(NativeButton.class, said(action)).withText("+25").single()).click();

        assertThat(find(SourceChip.class, said(action)).all()).hasSize(30);
    }

    @Test
    void theButtonForTheFirstStorylineStaysWhateverHappensMeanwhile() {
        opened(member);
        eventually(() -> text().contains("No storyline yet"));
        Button first = button("Generate storyline");

        deal("House blend");
        ticker.pass(Duration.ofMinutes(1));
        roundTrip();

        assertThat(button("Generate storyline")).isSameAs(first);
        assertThat(first.isAttached()).isTrue();
    }

    @Test
    void versionsAreReadAndComparedWordByWord() {
        generated(owner);
        clock.advance(Duration.ofMinutes(3));
        deal("House blend");
        generated(owner);
        opened(member);
        eventually(() -> text().contains("House blend"));

        history();
        List<NativeButton> rows = rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getElement().getAttribute("aria-current")).isEqualTo("true");
        test(rows.get(1)).click();
        eventually(() -> find(Button.class).withText("Compare with the newest").exists());
        assertThat(words(find(StorylineText.class).all().getLast())).doesNotContain("House blend");

        test(button("Compare with the newest")).click();
        eventually(() -> find(ComparisonText.class).exists());
        String compared = words(find(ComparisonText.class).single());
        assertThat(compared).contains("Added").contains("unchanged");
        assertThat(tags("ins")).anySatisfy(added -> assertThat(added).contains("House blend"));

        test(button("Back to the version")).click();
        eventually(() -> !find(ComparisonText.class).exists());
    }

    @Test
    void ownersDeleteAVersionAfterBeingAsked() {
        generated(owner);
        generated(owner);
        opened(owner);
        eventually(() -> text().contains("Write a first message to"));
        history();
        test(button("Delete version")).click();
        ConfirmDialog asked = find(ConfirmDialog.class).single();
        assertThat(asked.getElement().getProperty("message")).contains("deleted for everybody");
        assertThat(storylines.versions(owner, lead, null, 10)).hasSize(2);

        test(asked).confirm();

        assertThat(storylines.versions(owner, lead, null, 10)).hasSize(1);
        eventually(() -> rows().size() == 1);
        assertThat(notices()).contains("is deleted").doesNotContain("meanwhile");
    }

    @Test
    void membersAreNotOfferedToDeleteAndAreRefusedWhenTheyTry() {
        Storyline storyline = generated(member);
        opened(member);
        eventually(() -> text().contains("Write a first message to"));
        history();

        assertThat(find(Button.class).withText("Delete version").exists()).isFalse();
        assertThatThrownBy(() -> service.delete(member, storyline.version().id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void adminsAreOfferedToDelete() {
        generated(owner);
        opened(people.colleague(owner, Role.ADMIN));
        eventually(() -> text().contains("Write a first message to"));
        history();

        assertThat(find(Button.class).withText("Delete version").exists()).isTrue();
    }

    @Test
    void whoeverDoesNotBelongToTheWorkspaceSeesNothingOfIt() {
        generated(owner);
        open(people.person("Sten"), "leads/" + lead + "/intelligence");

        assertThat(find(LeadPage.class).exists()).isFalse();
        assertThat(text()).doesNotContain("Write a first message to");
    }

    @Test
    void whoHasLostAccessSeesNothingMoreOnAPageThatIsStillOpen() {
        generated(owner);
        opened(member);
        eventually(() -> text().contains("Write a first message to"));
        people.leave(member, owner.workspace());

        generated(owner);

        eventually(() -> !text().contains("Write a first message to"));
    }

    @Test
    void aVersionThatIsDeletedWhileItIsReadGivesWayToTheNewest() {
        generated(owner);
        Storyline newest = generated(owner);
        opened(member);
        eventually(() -> text().contains("Write a first message to"));
        history();

        service.delete(owner, newest.version().id());

        eventually(() -> notices().contains("deleted meanwhile"));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aClosedPageLeavesNoListenerBehindAndDoesNotStopTheWriting() {
        // The page that a visit begins with may listen, too.
        UI.getCurrent().navigate("welcome/no-such-link");
        int before = broadcaster.listenerCount();
        opened(member);
        eventually(() -> text().contains("No storyline yet"));
        test(button("Generate storyline")).click();
        UI.getCurrent().removeAll();
        UI.getCurrent().navigate("welcome/no-such-link");

        ticker.settle();
        assertThat(broadcaster.listenerCount()).isEqualTo(before);
        assertThat(storylines.newest(owner, lead)).isPresent();
    }

    @Test
    void howFarTheWritingHasComeIsSaid() {
        RunLine line = new RunLine(() -> {}, () -> {});
        UI.getCurrent().add(line);

        line.show(state(RunState.Step.DIGESTING, 2, 6, null), "Clara", true);
        assertThat(words(line)).contains("part 2 of 6").contains("started by Clara");
        assertThat(find(ProgressBar.class, line).single().isIndeterminate()).isFalse();
        assertThat(find(Button.class, line).withText("Update storyline").exists())
                .isFalse();
        assertThat(find(Button.class, line).withText("Cancel").exists()).isTrue();

        line.show(state(RunState.Step.FAILED, 0, 0, Sentence.of("storyline.failure.TIMEOUT")), null, true);
        assertThat(words(line)).contains("The provider took too long to answer");
        assertThat(find(Button.class, line).withText("Try again").exists()).isTrue();
        assertThat(find(Button.class, line).withText("Cancel").exists()).isFalse();
    }

    @Test
    void stepsAndTheEndAreReadAloudToThoseWhoWereThereAndNothingElseIs() {
        RunLine line = new RunLine(() -> {}, () -> {});
        UI.getCurrent().add(line);
        Span aloud = find(Span.class, line).withClassName("ll-for-readers").single();
        assertThat(aloud.getElement().getAttribute("role")).isEqualTo("status");

        line.show(state(RunState.Step.DONE, 0, 0, null), null, true);
        assertThat(aloud.getText()).as("somebody who has come after the end").isEmpty();
        line.show(state(RunState.Step.WRITING, 0, 0, null), null, true);
        assertThat(aloud.getText()).isEqualTo("Writing");
        line.show(state(RunState.Step.DONE, 0, 0, null), null, true);
        assertThat(aloud.getText()).isEqualTo("The storyline is written");

        line.show(state(RunState.Step.WRITING, 0, 0, null), null, true);
        line.show(state(RunState.Step.CANCELLED, 0, 0, null), null, true);
        assertThat(aloud.getText()).isEqualTo("The writing was cancelled");
        assertThat(find(Paragraph.class, line).all().stream()
                        .filter(Component::isVisible)
                        .map(Paragraph::getText))
                .containsExactly("The writing was cancelled");
    }

    @Test
    void whatIsWrongWithAnAccountIsSaidToItsOwnerOnly() {
        RunLine line = new RunLine(() -> {}, () -> {});
        UI.getCurrent().add(line);
        Optional<RunState> noticed = Optional.of(new RunState(
                RunState.Step.WRITING,
                owner.id(),
                0,
                0,
                Draft.EMPTY,
                null,
                Sentence.of("storyline.notice.notFetched"),
                null));

        line.show(noticed, null, true);
        assertThat(words(line)).contains("New messages could not be fetched.");
        line.show(noticed, "Olga", true);
        assertThat(words(line)).doesNotContain("could not be fetched");
    }

    @Test
    void aProviderThatIsWaitedForIsSaidToEverybodyAndCanBeCancelled() {
        RunLine line = new RunLine(() -> {}, () -> {});
        UI.getCurrent().add(line);
        Sentence waiting = Sentence.of("storyline.waiting.LIMIT", 20L);

        line.show(
                Optional.of(new RunState(RunState.Step.DIGESTING, owner.id(), 2, 4, Draft.EMPTY, waiting, null, null)),
                "Olga",
                true);

        assertThat(words(line)).contains("The provider asks to wait; trying again in 20 seconds.");
        assertThat(find(Button.class, line).withText("Cancel").single().isEnabled())
                .isTrue();
    }

    @Test
    void aDraftGrowsInItsPlace() {
        DraftText draft = new DraftText();
        UI.getCurrent().add(draft);
        draft.show(new Draft(List.of(said(Topic.INTENT, "They wa")), Usage.NONE));
        Span text = find(Span.class, draft).withClassName("intel-said").single();

        draft.show(new Draft(
                List.of(said(Topic.INTENT, "They want <b>beans</b>."), said(Topic.ENTRY, "Came in.")), Usage.NONE));
        assertThat(text.isAttached()).isTrue();
        assertThat(text.getText()).isEqualTo("They want <b>beans</b>.");
        assertThat(words(draft)).contains("Came in.");

        draft.show(Draft.EMPTY);
        assertThat(draft.isVisible()).isFalse();
    }

    private static Draft.Statement said(Topic topic, String text) {
        return new Draft.Statement(topic, text, List.of(), List.of());
    }

    private Optional<RunState> state(RunState.Step step, int number, int of, Sentence failure) {
        return Optional.of(new RunState(step, owner.id(), number, of, Draft.EMPTY, null, null, failure));
    }

    private String notices() {
        return find(Notification.class).all().stream()
                .map(shown -> test(shown).getText())
                .collect(Collectors.joining(" "));
    }

    private void opened(CurrentMember by) {
        open(by, "leads/" + lead + "/intelligence");
    }

    private Storyline generated(CurrentMember by) {
        service.generate(by, lead, Locale.ENGLISH, ZoneOffset.UTC);
        ticker.settle();
        return storylines.newest(by, lead).orElseThrow();
    }

    private void history() {
        test(button("History")).click();
        eventually(() -> !rows().isEmpty());
    }

    private void cites(Statement statement, Source.Kind kind, long id) {
        jdbc.sql("""
                        insert into statement_source (statement_id, place, kind, target_id, occurred_at)
                        select ?, coalesce(max(place) + 1, 0), ?, ?, ? from statement_source where statement_id = ?""")
                .params(
                        statement.id().value(),
                        kind.name(),
                        id,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        statement.id().value())
                .update();
    }

    private SaidText said(Statement statement) {
        return find(SaidText.class).all().stream()
                .filter(one -> words(one).contains(statement.text()))
                .reduce((next, action) -> action)
                .orElseThrow();
    }

    private ConversationId talk(String... texts) {
        ConversationId talk = people.conversation(owner, lead);
        List.of(texts).forEach(text -> people.write(talk, text));
        return talk;
    }

    private void deal(String title) {
        Money value = Money.of(BigDecimal.valueOf(10), "EUR");
        deals.create(owner, lead, new DealDraft(title, value, RevenueType.ONE_TIME, null), null);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private Checkbox box(Statement action) {
        return find(Checkbox.class, find(StorylineText.class).all().getFirst()).all().stream()
                .filter(box -> box.getAriaLabel().equals(Optional.of(action.text())))
                .findFirst()
                .orElseThrow();
    }

    private SourceChip chip(Topic topic) {
        String said = storylines.newest(owner, lead).orElseThrow().statements().stream()
                .filter(one -> one.topic() == topic)
                .map(Statement::text)
                .findFirst()
                .orElseThrow();
        SaidText text = find(SaidText.class).all().stream()
                .filter(one -> words(one).contains(said))
                .findFirst()
                .orElseThrow();
        return find(SourceChip.class, text).all().getFirst();
    }

    private void click(SourceChip chip) {
        test(chip).click();
        roundTrip();
    }

    private List<NativeButton> rows() {
        return find(NativeButton.class).withClassName("intel-version-row").all();
    }

    private List<String> tags(String tag) {
        return find(HtmlContainer.class).all().stream()
                .filter(one -> one.getElement().getTag().equals(tag))
                .map(HtmlContainer::getText)
                .toList();
    }

    private String words(Component root) {
        return everything(root).map(one -> one.getElement().getText()).reduce("", (a, b) -> a + " " + b);
    }

    private static Stream<Component> everything(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(IntelligenceTabTest::everything));
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private static Optional<String> parameter(String name) {
        return UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter(name);
    }
}
