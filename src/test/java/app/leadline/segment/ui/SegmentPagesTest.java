package app.leadline.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.LeadService;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagColour;
import app.leadline.lead.ui.TagSettingsView;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.organization.Role;
import app.leadline.segment.Condition;
import app.leadline.segment.Operator;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentState;
import app.leadline.support.TestTicker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of segments, the page of one, and what is offered to whom. */
class SegmentPagesTest extends SegmentViews {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> {0} '";

    @Autowired
    LeadService leads;

    @Autowired
    TagCatalog catalog;

    @Autowired
    Onboarding onboarding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTicker ticker;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theListSaysWhatEachSegmentAsksAndHowManyItHas() {
        segment("Important", HIGH, vip);
        SegmentId active = segment("All active", ACTIVE);
        service.deactivate(owner, active);

        open(member, "segments");

        eventually(() -> text().contains("2 segments"));
        assertThat(text()).contains("Important", "priority is High and tag is vip", "All active", "Inactive");
        assertThat(find(Anchor.class)
                        .withCondition(a -> a.getHref().equals("segments/" + active))
                        .exists())
                .isTrue();
    }

    @Test
    void searchingFindsNamesAndRulesAndNeverLosesTheWayBack() {
        segment("Important", HIGH);
        segment("Known", vip);
        open(owner, "segments?q=tag");
        eventually(() -> text().contains("1 segment "));
        assertThat(text()).contains("Known").doesNotContain("Important");

        test(find(TextField.class).single()).setValue("nothing like it");
        assertThat(text()).contains("No segment matches");
        test(button("Clear the search")).click();
        assertThat(text()).contains("Important", "Known");
    }

    @Test
    void aWorkspaceWithoutSegmentsSaysWhatTheyAreAndWhoMakesThem() {
        open(owner, "segments");
        eventually(() -> text().contains("No segments yet"));
        assertThat(find(Button.class).withText("New segment").all()).hasSize(2);

        open(member, "segments");
        eventually(() -> text().contains("Owners and admins of the organization define segments"));
        assertThat(offers("New segment")).isFalse();
    }

    @Test
    void theListFollowsWhatOthersDo() {
        open(member, "segments");
        eventually(() -> text().contains("No segments yet"));

        SegmentId made = segment("Important", HIGH);
        eventually(() -> text().contains("Important"));

        service.rename(owner, made, "Most important", TagColour.BLUE);
        eventually(() -> text().contains("Most important"));
        service.delete(owner, made);
        eventually(() -> text().contains("No segments yet"));
    }

    @Test
    void theListFollowsALeadThatIsDeleted() {
        segment("All active", ACTIVE);
        open(member, "segments");
        eventually(() -> text().contains("2 leads"));

        leads.delete(owner, ben, "Ben");

        eventually(() -> text().contains("1 lead"));
    }

    @Test
    void aRuleWithAFieldThatNobodyOffersAnyMoreBreaksBeforeEverybodysEyes() {
        SegmentId segment = segment("Important", HIGH);
        open(member, "segments");
        eventually(() -> text().contains("Important"));
        jdbc.sql("update segment set rule_json = replace(rule_json, 'priority', 'gone.score') where id = ?")
                .param(segment.value())
                .update();

        leads.changeStatus(owner, anna, LeadStatus.ACTIVE, LeadStatus.BLOCKED);

        eventually(() -> text().contains("Broken"));
    }

    @Test
    void whoeverIsOnARowOrAButtonStaysThereWhileMembersComeAndGo() {
        SegmentId segment = segment("Important", HIGH);
        segment("Known", vip);
        open(owner, "segments");
        eventually(() -> find(SegmentRow.class).exists());
        AtomicInteger moved = new AtomicInteger();
        find(SegmentRow.class).all().forEach(row -> row.addDetachListener(gone -> moved.incrementAndGet()));

        leads.changePriority(owner, ben, Priority.MEDIUM, Priority.HIGH);
        eventually(() -> find(SegmentRow.class)
                .all()
                .getFirst()
                .getElement()
                .getTextRecursively()
                .contains("1 lead"));
        assertThat(moved).hasValue(0);

        service.deactivate(owner, segment);
        open(owner, "segments/" + segment);
        Button activate = button("Activate");
        leads.delete(owner, ben, "Ben");
        eventually(() -> text().contains("No leads"));
        assertThat(button("Activate")).isSameAs(activate);
    }

    @Test
    void thePageDoesNotWaitWhileARuleIsBeingApplied() {
        SegmentId segment = segment("Important", HIGH);
        open(owner, "segments/" + segment);
        MoreButton more = find(MoreButton.class).single();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> applied = new CompletableFuture<>();
        CompletableFuture<Void> applying = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            service.rename(owner, segment, "Renamed", TagColour.BLUE);
            begun.complete(null);
            applied.join();
        }));
        begun.join();

        pick(more, "Deactivate");

        assertThat(applying).isNotDone();
        applied.complete(null);
        applying.join();
        eventually(() -> one(segment).state() == SegmentState.INACTIVE);
    }

    @Test
    void thePageShowsItsMembersAndFollowsThem() {
        SegmentId segment = segment("Important", HIGH);
        open(member, "segments/" + segment);
        assertThat(text()).contains("Important", "Leads where priority is High", "No lead matches");

        leads.changePriority(owner, anna, Priority.MEDIUM, Priority.HIGH);
        eventually(() -> text().contains("1 lead"));

        MemberGrid grid = find(MemberGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getLitRendererPropertyValue(0, 0, "name", String.class))
                .isEqualTo("Anna");
        assertThat(test(grid).getLitRendererPropertyValue(0, 0, "href", String.class))
                .isEqualTo("leads/" + anna + "?list=segment." + segment);
        service.delete(owner, segment);
        eventually(() -> text().contains("This segment is no longer here"));
    }

    @Test
    void aLeadOpenedFromASegmentHasItsNeighboursThere() {
        SegmentId segment = segment("All active", ACTIVE);
        world.lead(world.owner(), "Elsewhere", "");

        open(member, "leads/" + anna + "?list=segment." + segment);
        assertThat(text()).contains("All active", "2 of 2");
        assertThat(find(Anchor.class)
                        .withCondition(a -> a.getHref().equals("segments/" + segment))
                        .all())
                .isNotEmpty();

        test(labelled("Previous lead (K)")).click();
        assertThat(text()).contains("1 of 2");

        CurrentMember stranger = world.owner();
        open(stranger, "leads/" + world.lead(stranger, "Own", "") + "?list=segment." + segment);
        assertThat(text()).doesNotContain("All active");
    }

    @Test
    void aLongSegmentIsReadPageByPage() {
        IntStream.range(0, 120).forEach(i -> world.lead(owner, "Lead " + i, ""));
        SegmentId segment = segment("All active", ACTIVE);
        open(member, "segments/" + segment);

        MemberGrid grid = find(MemberGrid.class).single();
        assertThat(test(grid).getRow(0).profile().displayName()).isEqualTo("Lead 119");
        assertThat(test(grid).getRow(121).profile().displayName()).isEqualTo("Anna");
    }

    @ParameterizedTest
    @CsvSource({"OWNER, true", "ADMIN, true", "MEMBER, false"})
    void definingIsOfferedToWhoMay(Role role, boolean offered) {
        SegmentId segment = segment("Important", HIGH);
        CurrentMember asker = world.colleague(owner, role);

        open(asker, "segments/" + segment);
        assertThat(offers("Edit rule")).isEqualTo(offered);
        assertThat(find(MoreButton.class).exists()).isEqualTo(offered);
        open(asker, "segments/new");
        assertThat(find(SegmentEditorView.class).exists()).isEqualTo(offered);
        open(asker, "segments/" + segment + "/edit");
        assertThat(find(SegmentEditorView.class).exists()).isEqualTo(offered);
        open(asker, "segments");
        assertThat(find(SegmentsView.class).exists()).isTrue();
        assertThat(offers("New segment")).isEqualTo(offered);
    }

    @Test
    void everybodyDefinesInTheirPersonalWorkspace() {
        open(world.person("solo"), "segments");
        assertThat(offers("New segment")).isTrue();
        open(world.person("solo"), "segments/new");
        assertThat(find(SegmentEditorView.class).exists()).isTrue();
    }

    @Test
    void aStrangerLearnsNothingFromTheUrl() {
        SegmentId segment = segment("Important", HIGH);
        CurrentMember stranger = world.owner();

        open(stranger, "segments/" + segment);
        assertThat(find(SegmentPage.class).exists()).isFalse();
        String forbidden = text();
        assertThat(forbidden).doesNotContain("Important");
        open(stranger, "segments/987654321");
        assertThat(text()).isEqualTo(forbidden);
        open(stranger, "segments/" + segment + "/edit");
        assertThat(find(SegmentEditorView.class).exists()).isFalse();
    }

    @Test
    void aLinkToASegmentOfAnotherOfOnesWorkspacesLeadsThere() {
        SegmentId segment = segment("Important", HIGH);
        CurrentMember atHome = world.person("both");
        onboarding.join(owner.workspace(), atHome.id(), Role.MEMBER);

        open(atHome, "segments/" + segment);

        assertThat(find(SegmentPage.class).exists()).isTrue();
        assertThat(text()).contains("Important");
    }

    @Test
    void clicksOfSomebodyWhoMayNoLongerAreRefused() {
        SegmentId segment = segment("Important", HIGH);
        CurrentMember admin = world.colleague(owner, Role.ADMIN);
        open(admin, "segments/" + segment);
        MoreButton more = find(MoreButton.class).single();
        world.leave(admin);

        pick(more, "Deactivate");
        pick(more, "Delete");
        find(ConfirmDialog.class).all().forEach(dialog -> test(dialog).confirm());
        ticker.settle();

        assertThat(one(segment).state()).isEqualTo(SegmentState.ACTIVE);
    }

    @Test
    void aSegmentIsFrozenRenamedAndDeletedFromItsPage() {
        SegmentId segment = segment("Important", HIGH);
        open(owner, "segments/" + segment);
        MoreButton more = find(MoreButton.class).single();

        pick(more, "Deactivate");
        eventually(() -> text().contains("Inactive: no lead joins or leaves"));
        leads.changePriority(owner, anna, Priority.MEDIUM, Priority.HIGH);
        test(button("Activate")).click();
        eventually(() -> text().contains("1 lead") && !text().contains("Inactive: no lead"));

        pick(more, "Rename or recolour");
        TextField name = find(TextField.class).withCaption("Name").single();
        test(name).setValue(" ");
        test(button("Save")).click();
        eventually(() -> find(TextField.class).withCaption("Name").single().isInvalid());
        assertThat(name.getErrorMessage()).isEqualTo("A segment has a name of 1 to 60 characters.");
        test(name).setValue("Most important");
        test(button("Save")).click();
        eventually(() -> text().contains("Most important"));

        pick(find(MoreButton.class).single(), "Delete");
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header")).isEqualTo("Delete “Most important”?");
        assertThat(text()).contains("Its member stays a lead; the segment is gone from its page.");
        test(question).confirm();
        eventually(() -> find(SegmentsView.class).exists());
        assertThat(all()).isEmpty();
    }

    @Test
    void aBrokenSegmentSaysByWhatAndOffersToMendIt() {
        SegmentId segment = segment("Known", vip);
        catalog.delete(owner, tags.all(owner).getFirst().id());

        open(owner, "segments/" + segment);
        assertThat(text()).contains("Broken", "The rule uses “vip”, which was deleted");
        assertThat(offers("Mend the rule")).isTrue();
        open(member, "segments/" + segment);
        assertThat(offers("Mend the rule")).isFalse();
    }

    @Test
    void deletingATagSaysWhichSegmentsUseIt() {
        segment("Known", vip);
        open(owner, "settings/tags");
        assertThat(find(TagSettingsView.class).exists()).isTrue();

        test(labelled("Delete vip")).click();

        assertThat(text()).contains("A segment uses it and would be frozen with the members it has: Known.");
    }

    @Test
    void hostileNamesAreText() {
        SegmentId segment = segment(HOSTILE, Condition.of("name", Operator.CONTAINS, HOSTILE), HIGH);
        leads.changePriority(owner, anna, Priority.MEDIUM, Priority.HIGH);

        open(owner, "segments");
        eventually(() -> text().contains("1 segment "));
        assertThat(text()).contains(HOSTILE);
        open(owner, "segments/" + segment);
        assertThat(text()).contains(HOSTILE, "name contains “" + HOSTILE + "”");
        pick(find(MoreButton.class).single(), "Delete");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("header"))
                .isEqualTo("Delete “" + HOSTILE + "”?");
    }
}
