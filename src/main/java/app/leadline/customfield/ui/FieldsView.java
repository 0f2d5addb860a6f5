package app.leadline.customfield.ui;

import app.leadline.customfield.CustomFieldPolicy;
import app.leadline.customfield.CustomFields;
import app.leadline.customfield.CustomFieldsChanged;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldId;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.SettingsColumn;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** The fields of a workspace, for those who may define them; others are refused. */
@Route("settings/fields")
@PermitAll
public class FieldsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final CustomFields fields;
    private final FieldCatalog catalog;
    private final CustomFieldPolicy policy;
    private final UiBroadcaster broadcaster;

    FieldsView(
            SignedIn signedIn,
            CustomFields fields,
            FieldCatalog catalog,
            CustomFieldPolicy policy,
            UiBroadcaster broadcaster) {
        this.signedIn = signedIn;
        this.fields = fields;
        this.catalog = catalog;
        this.policy = policy;
        this.broadcaster = broadcaster;
        addClassName("ll-settings-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.member();
        policy.requireDefine(member);
        removeAll();
        add(new Settings(member));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customfield.settings.title") + " · Leadline";
    }

    /** The page for one member in one workspace. */
    private class Settings extends Div {

        private final CurrentMember member;
        private final DefinitionActions actions;
        private final DefinitionRows rows;
        private final Div none = new Div();

        Settings(CurrentMember member) {
            this.member = member;
            actions = new DefinitionActions(member, fields, catalog, this::load);
            rows = new DefinitionRows(actions);
            Button add = new Button(
                    getTranslation("customfield.settings.add"), VaadinIcon.PLUS.create(), click -> actions.add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            SettingsColumn column = new SettingsColumn(
                    getTranslation("customfield.settings.title"), getTranslation("customfield.settings.intro"), add);
            column.add(rows, none);
            add(column);
            broadcaster.listen(this, member.workspace(), event -> {
                if (event instanceof CustomFieldsChanged) {
                    load();
                }
            });
        }

        @Override
        protected void onAttach(AttachEvent attached) {
            load();
        }

        private void load() {
            List<FieldDefinition> definitions = fields.definitions(member);
            Map<FieldId, Long> usage = fields.usage(member);
            rows.show(definitions, usage);
            none.removeAll();
            if (definitions.isEmpty()) {
                none.add(new EmptyState(
                        VaadinIcon.TEXT_INPUT,
                        Sentence.of("customfield.settings.none"),
                        Sentence.of("customfield.settings.none.hint")));
            }
        }
    }
}
