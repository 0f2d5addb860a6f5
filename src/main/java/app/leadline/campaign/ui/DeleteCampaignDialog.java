package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Saving;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Asks before a campaign is deleted: what goes with it, what stays, and what becomes of segments that ask for it. */
class DeleteCampaignDialog extends Dialog {

    private static final String RULE_FIELD = "campaign";

    DeleteCampaignDialog(CurrentMember member, CampaignDetails campaign, long participants, CampaignParts parts) {
        List<String> segments = parts.references()
                .usingChoice(member, RULE_FIELD, String.valueOf(campaign.id().value()));
        setWidth("min(28rem, 100vw)");
        setHeaderTitle(getTranslation("campaign.delete.title", campaign.name()));
        add(new Paragraph(getTranslation("campaign.delete.text", participants)));
        if (!campaign.status().ended() && campaign.startedAt() != null) {
            add(new Paragraph(getTranslation("campaign.delete.running")));
        }
        if (!segments.isEmpty()) {
            add(new Paragraph(
                    getTranslation("campaign.delete.segments", segments.size(), String.join(", ", segments))));
        }
        Saving saving = new Saving(parts.ticker()::soon);
        Button delete = new Button(getTranslation("shared.delete"));
        delete.addClickListener(click -> {
            delete.setEnabled(false);
            saving.run(
                    UI.getCurrent(),
                    () -> {
                        parts.service().delete(member, campaign.id());
                        return true;
                    },
                    deleted -> leave(campaign.name()),
                    failure -> {
                        delete.setEnabled(true);
                        Notifications.problem(failure);
                    });
        });
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), delete);
    }

    /** Of a hundred thousand participants nothing is left only after a while: somebody may be elsewhere by then. */
    private void leave(String name) {
        if (isOpened()) {
            close();
            UI.getCurrent().navigate(CampaignLinks.LIST);
        }
        Notifications.success(Sentence.of("campaign.delete.done", name));
    }
}
