package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.ui.ProfileForm;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Edits who the lead is, in a dialog that saves what was changed and nothing else. */
@Service
@Order(50)
class EditLead implements LeadAction {

    private final LeadService leads;

    EditLead(LeadService leads) {
        this.leads = leads;
    }

    @Override
    public String title() {
        return "leadpage.edit";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PENCIL;
    }

    @Override
    public boolean visibleFor(LeadDetails lead) {
        return lead.permissions().edit();
    }

    @Override
    public void run(LeadPageContext page) {
        new Editor(page).open();
    }

    private final class Editor extends Dialog {

        private final LeadPageContext page;
        private final ProfileForm form = new ProfileForm();
        private LeadProfile seen;

        Editor(LeadPageContext page) {
            this.page = page;
            LeadDetails lead = page.details().peek();
            seen = lead.profile();
            form.show(seen);
            setHeaderTitle(Texts.of("leadpage.edit.title", lead.name()));
            addClassName("lead-edit");
            setWidth("min(38rem, 100vw)");
            setCloseOnOutsideClick(false);
            add(form);
            Button save = new Button(Texts.of("shared.save"), click -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
            getFooter().add(new Button(Texts.of("shared.cancel"), click -> close()), save);
        }

        private void save() {
            try {
                leads.editProfile(page.member(), page.lead(), seen, form.profile());
                close();
                Notifications.success(Sentence.of("leadpage.edit.done"));
            } catch (InvalidInput invalid) {
                form.complain(invalid);
            } catch (ConcurrentChange changed) {
                form.complain(changed);
                // They have seen it now: saving once more is a decision.
                seen = seen.with(changed.field(), changed.current());
            } catch (RuntimeException failure) {
                Notifications.problem(failure);
            }
        }
    }
}
