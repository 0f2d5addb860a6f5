package app.leadline.deal.ui;

import app.leadline.deal.DealId;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;

/** Enters a deal for a lead. */
class CreateDealDialog extends Dialog {

    /** @param member looking at the workspace of the lead */
    CreateDealDialog(CurrentMember member, LeadId lead, String leadName, DealParts parts, Consumer<DealId> onCreated) {
        setHeaderTitle(getTranslation("deal.create.title", leadName));
        setWidth("min(34rem, 100vw)");
        setCloseOnOutsideClick(false);
        DealForm form = new DealForm(member, parts);
        add(form);
        Button save = new Button(
                getTranslation("deal.create.save"),
                click -> form.pass(() -> {
                    DealId deal = parts.deals().create(member, lead, form.draft(), form.stage());
                    close();
                    Notifications.success(Sentence.of("deal.create.done"));
                    onCreated.accept(deal);
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this).setResetFocusOnActiveElement(true);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.focus();
            }
        });
    }
}
