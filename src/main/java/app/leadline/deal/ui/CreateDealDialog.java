package app.leadline.deal.ui;

import app.leadline.deal.DealId;
import app.leadline.deal.Stage;
import app.leadline.lead.LeadRow;
import app.leadline.lead.ui.LeadChoice;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Enters a deal, with a certain lead or with one that is chosen here. */
class CreateDealDialog extends Dialog {

    /** @param member looking at the workspace of the lead */
    static CreateDealDialog with(
            CurrentMember member, LeadId lead, String leadName, DealParts parts, Consumer<DealId> onCreated) {
        CreateDealDialog dialog =
                new CreateDealDialog(member, parts, () -> lead, new DealForm(member, parts), onCreated);
        dialog.setHeaderTitle(dialog.getTranslation("deal.create.title", leadName));
        return dialog;
    }

    /** @param stage where the deal begins; null for the first open one */
    static CreateDealDialog withAnybody(
            CurrentMember member, @Nullable Stage stage, DealParts parts, Consumer<DealId> onCreated) {
        DealForm form = new DealForm(member, parts);
        LeadChoice lead = new LeadChoice(form.getTranslation("deal.create.lead"), member, parts.leads());
        form.begin(lead, stage);
        CreateDealDialog dialog = new CreateDealDialog(
                member,
                parts,
                () -> lead.getOptionalValue()
                        .map(LeadRow::id)
                        .orElseThrow(() -> new InvalidInput("lead", "deal.invalid.lead")),
                form,
                onCreated);
        dialog.setHeaderTitle(dialog.getTranslation("deal.create"));
        return dialog;
    }

    private CreateDealDialog(
            CurrentMember member, DealParts parts, Supplier<LeadId> lead, DealForm form, Consumer<DealId> onCreated) {
        setWidth("min(34rem, 100vw)");
        setCloseOnOutsideClick(false);
        add(form);
        Button save = new Button(getTranslation("deal.create.save"), click -> {
            // The second half of a double click arrives when the first has saved already.
            if (isOpened()) {
                form.pass(() -> create(member, parts, lead.get(), form, onCreated));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this).setResetFocusOnActiveElement(true);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.focus();
            }
        });
    }

    private void create(CurrentMember member, DealParts parts, LeadId lead, DealForm form, Consumer<DealId> onCreated) {
        DealId deal = parts.deals().create(member, lead, form.draft(), form.stage());
        close();
        Notifications.success(Sentence.of("deal.create.done"));
        onCreated.accept(deal);
    }
}
