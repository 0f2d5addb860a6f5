package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadService;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Deletes the lead for good, after naming what goes with it. */
@Service
@Order(900)
class DeleteLead implements LeadAction {

    private final LeadService leads;

    DeleteLead(LeadService leads) {
        this.leads = leads;
    }

    @Override
    public String title() {
        return "leadpage.delete";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TRASH;
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public boolean visibleFor(LeadDetails lead) {
        return lead.permissions().delete();
    }

    @Override
    public void run(LeadPageContext page) {
        try {
            confirm(page, page.details().peek().name(), leads.goesWith(page.member(), page.lead()))
                    .open();
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
    }

    private Dialog confirm(LeadPageContext page, String name, List<Sentence> losses) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Texts.of("leadpage.delete.title", name));
        dialog.add(new Paragraph(Texts.of("leadpage.delete.warning")));
        TextField typed = new TextField(Texts.of("leadpage.delete.type", name));
        if (!losses.isEmpty()) {
            UnorderedList list = new UnorderedList();
            losses.forEach(loss -> list.add(new ListItem(Texts.of(loss))));
            typed.setWidthFull();
            dialog.add(new Paragraph(Texts.of("leadpage.delete.also")), list, typed);
        }
        Button delete = new Button(Texts.of("leadpage.delete.confirm"), click -> delete(page, name, typed, dialog));
        delete.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(Texts.of("shared.cancel"), click -> dialog.close()), delete);
        return dialog;
    }

    private void delete(LeadPageContext page, String name, TextField typed, Dialog dialog) {
        try {
            leads.delete(page.member(), page.lead(), typed.getValue());
        } catch (InvalidInput mistyped) {
            typed.setInvalid(true);
            typed.setErrorMessage(Texts.of(mistyped.sentence()));
            return;
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
            return;
        }
        dialog.close();
        UI.getCurrent().navigate("leads");
        Notifications.success(Sentence.of("leadpage.delete.done", name));
    }
}
