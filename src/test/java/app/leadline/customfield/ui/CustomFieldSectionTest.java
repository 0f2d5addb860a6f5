package app.leadline.customfield.ui;

import static app.leadline.customfield.CustomFieldWorld.between;
import static app.leadline.customfield.CustomFieldWorld.draft;
import static app.leadline.customfield.CustomFieldWorld.onlyForAdmins;
import static app.leadline.customfield.CustomFieldWorld.required;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldType;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.Keys;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomFieldSectionTest extends FieldViews {

    LeadId lead;

    @BeforeEach
    void aLead() {
        lead = world.lead(member);
    }

    @Test
    void aValueIsTypedAndEnterSavesIt() {
        world.field(owner, "budget", FieldType.NUMBER);
        show(member);
        edit("budget");
        type("budget", "42,500.5");
        press(input("budget"), Keys.ENTER);

        assertThat(row("budget")).as("at once").contains("42,500.5");
        eventually(() -> "42500.5".equals(saved("budget")) && !saving("budget"));
        assertThat(row("budget")).contains("42,500.5");
    }

    @Test
    void leavingTheEditorSavesAndEscapeDoesNot() {
        world.field(owner, "nickname", FieldType.TEXT);
        show(member);
        edit("nickname");
        type("nickname", "Countess");
        leave(input("nickname"));
        eventually(() -> "Countess".equals(saved("nickname")) && !saving("nickname"));

        edit("nickname");
        type("nickname", "Nobody");
        press(fieldRow("nickname"), Keys.ESCAPE);
        assertThat(row("nickname")).contains("Countess").doesNotContain("Nobody");
        assertThat(saved("nickname")).isEqualTo("Countess");
    }

    @Test
    void aWrongValueStaysInTheEditorNextToTheSentence() {
        catalog.create(owner, between(draft("budget", FieldType.NUMBER), "0", "100"));
        show(member);
        edit("budget");
        type("budget", "250");
        press(input("budget"), Keys.ENTER);

        assertThat(input("budget").getValue()).isEqualTo("250");
        assertThat(input("budget").isInvalid()).isTrue();
        assertThat(input("budget").getErrorMessage())
                .isEqualTo("Enter a whole or decimal number between 0 and 100, for example 42.5.");
        assertThat(saved("budget")).isNull();
    }

    @Test
    void aChangeOfSomebodyElseShowsWhileThePageIsOpen() {
        world.field(owner, "nickname", FieldType.TEXT);
        show(member);
        values.change(owner, lead, "nickname", null, "Countess");

        eventually(() -> row("nickname").contains("Countess"));
    }

    @Test
    void aChangeOfSomebodyElseDoesNotTakeAwayWhatIsBeingTyped() {
        world.field(owner, "nickname", FieldType.TEXT);
        show(member);
        edit("nickname");
        type("nickname", "Mine");
        values.change(owner, lead, "nickname", null, "Theirs");

        eventually(() -> row("nickname").contains("Changed meanwhile to “Theirs”"));
        assertThat(input("nickname").getValue()).isEqualTo("Mine");
    }

    @Test
    void aStaleWriteShowsWhatStandsThereAndKeepsMineWhenAsked() {
        world.field(owner, "nickname", FieldType.TEXT);
        show(member);
        staleWrite();
        assertThat(saved("nickname")).isEqualTo("Theirs");

        test(find(NativeButton.class).withText("Keep mine: Mine").single()).click();
        eventually(() -> "Mine".equals(saved("nickname")) && !saving("nickname"));
        assertThat(row("nickname")).contains("Mine").doesNotContain("Theirs");
    }

    @Test
    void aStaleWriteLeavesTheirsWhenAsked() {
        world.field(owner, "nickname", FieldType.TEXT);
        show(member);
        staleWrite();

        test(find(NativeButton.class).withText("Leave theirs").single()).click();
        assertThat(saved("nickname")).isEqualTo("Theirs");
        assertThat(row("nickname")).contains("Theirs").doesNotContain("Mine");
    }

    @Test
    void anOptionIsPicked() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        show(member);
        edit("plan");
        test(find(ComboBox.class, fieldRow("plan")).single()).selectItem("Silver");

        eventually(() -> plan.options()
                        .get(1)
                        .id()
                        .equals(plan.chosen(saved("plan")).stream()
                                .findFirst()
                                .map(o -> o.id())
                                .orElse(null))
                && !saving("plan"));
        assertThat(row("plan")).contains("Silver");
    }

    @Test
    void aBoxIsTickedWhereItStandsAndKeepsItsPlace() {
        world.field(owner, "vip", FieldType.BOOLEAN);
        show(member);
        Checkbox box = find(Checkbox.class, fieldRow("vip")).single();
        assertThat(box.isIndeterminate()).isTrue();
        test(box).click();

        eventually(() -> "true".equals(saved("vip")) && !saving("vip"));
        assertThat(find(Checkbox.class, fieldRow("vip")).single()).isSameAs(box);
    }

    @Test
    void aFieldKeptFromMembersIsLockedForThemAndOpenForTheOwner() {
        catalog.create(owner, onlyForAdmins(draft("credit", FieldType.TEXT)));
        show(member);
        assertThat(find(NativeButton.class, fieldRow("credit")).exists()).isFalse();
        assertThat(fieldRow("credit").getChildren().flatMap(c -> c.getChildren()))
                .anyMatch(part -> part.hasClassName("cf-lock"));

        show(owner);
        assertThat(find(NativeButton.class, fieldRow("credit")).exists()).isTrue();
    }

    @Test
    void aFieldTakenFromMembersWhileThePageIsOpenIsRefusedAndRolledBack() {
        FieldDefinition credit = world.field(owner, "credit", FieldType.TEXT);
        show(member);
        edit("credit");
        type("credit", "much");
        catalog.edit(
                owner,
                credit.id(),
                credit.version(),
                onlyForAdmins(draft("credit", FieldType.TEXT)),
                java.util.Map.of());
        press(input("credit"), Keys.ENTER);

        eventually(() -> row("credit").contains("not allowed"));
        assertThat(saved("credit")).isNull();
        assertThat(input("credit").getValue()).isEqualTo("much");
    }

    @Test
    void aMissingRequiredValueIsMarked() {
        catalog.create(owner, required(draft("budget", FieldType.NUMBER)));
        show(member);

        assertThat(row("budget")).contains("required, still missing");
    }

    @Test
    void aLinkIsSafeAndAnAddressCannotAddRecipients() {
        world.field(owner, "site", FieldType.URL);
        world.field(owner, "mail", FieldType.EMAIL);
        values.change(owner, lead, "site", null, "example.com/x");
        values.change(owner, lead, "mail", null, "a?bcc=b@example.com");
        show(member);

        Anchor site = find(Anchor.class, fieldRow("site")).single();
        assertThat(site.getHref()).isEqualTo("https://example.com/x");
        assertThat(site.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
        assertThat(find(Anchor.class, fieldRow("mail")).single().getHref()).isEqualTo("mailto:a%3Fbcc%3Db@example.com");
    }

    @Test
    void hostileTextIsShownAsText() {
        String hostile = "<img src=x onerror=alert(1)>";
        catalog.create(
                owner, app.leadline.customfield.CustomFieldWorld.labelled(draft("notes", FieldType.TEXT), hostile));
        world.field(owner, "plan", FieldType.SELECT, hostile);
        values.change(owner, lead, "notes", null, hostile);
        values.change(owner, lead, "plan", null, hostile);
        show(member);

        assertThat(row("notes")).contains(hostile);
        assertThat(row("plan")).contains(hostile);
        assertThat(fieldRow("notes").getElement().getOuterHTML()).doesNotContain("<img");
    }

    @Test
    void withoutFieldsOnlyThoseWhoMayDefineThemAreSentToTheSettings() {
        show(member);
        assertThat(textOf(find(FieldList.class).single())).contains("No custom fields yet");
        assertThat(find(RouterLink.class, find(FieldList.class).single()).exists())
                .isFalse();

        show(owner);
        assertThat(find(RouterLink.class, find(FieldList.class).single())
                        .single()
                        .getHref())
                .isEqualTo("settings/fields");
    }

    @Test
    void aNewFieldAppearsWhileThePageIsOpen() {
        show(member);
        world.field(owner, "budget", FieldType.NUMBER);

        eventually(() -> find(FieldRow.class).exists());
    }

    /** Somebody else is quicker while the editor is open. */
    private void staleWrite() {
        edit("nickname");
        type("nickname", "Mine");
        values.change(owner, lead, "nickname", null, "Theirs");
        press(input("nickname"), Keys.ENTER);
        eventually(() -> row("nickname").contains("Not saved: somebody has changed it to “Theirs”"));
    }

    private void show(CurrentMember person) {
        open(person, "login");
        open(person, "leads/" + lead);
    }

    private void edit(String name) {
        test(find(NativeButton.class, fieldRow(name)).first()).click();
    }

    private void type(String name, String text) {
        test(input(name)).setValue(text);
    }

    private TextField input(String name) {
        return find(TextField.class, fieldRow(name)).single();
    }

    private FieldRow fieldRow(String name) {
        return find(FieldRow.class).withAttribute("data-field", name).single();
    }

    private String row(String name) {
        return textOf(fieldRow(name));
    }

    private boolean saving(String name) {
        return fieldRow(name).hasClassName("cf-saving");
    }

    private String saved(String name) {
        return fields.ofLead(owner, lead).stream()
                .filter(field -> field.definition().name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
