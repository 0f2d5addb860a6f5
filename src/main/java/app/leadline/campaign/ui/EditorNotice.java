package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignEditing;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignStatus;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;

/** Why something cannot be changed, with the way to change it; and that somebody else has changed it meanwhile. */
class EditorNotice extends Div {

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final Div locked = new Div();
    private final Div conflict = new Div();

    EditorNotice(CurrentMember member, CampaignParts parts, Runnable takeTheirs, Runnable saveMine) {
        this.member = member;
        this.parts = parts;
        locked.addClassName("campaign-notice");
        locked.getElement().setAttribute("role", "status");
        locked.setVisible(false);
        conflict.addClassNames("campaign-notice", "campaign-notice-problem");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        conflict.add(
                new Paragraph(getTranslation("campaign.conflict")),
                button("campaign.conflict.theirs", () -> settle(takeTheirs)),
                button("campaign.conflict.mine", () -> settle(saveMine)));
        add(locked, conflict);
    }

    void show(CampaignDetails campaign) {
        locked.removeAll();
        boolean sender = campaign.permissions().send() || campaign.free();
        if (!sender) {
            locked.add(new Paragraph(
                    getTranslation("campaign.locked.sender", campaign.sender().name())));
        } else if (!campaign.status().editable()) {
            locked.add(new Paragraph(getTranslation("campaign.invalid.flow." + campaign.status())));
            if (campaign.status() == CampaignStatus.ACTIVE) {
                locked.add(button("campaign.locked.pause", () -> run(campaign, parts.service()::pause)));
            } else if (campaign.status() == CampaignStatus.SCHEDULED) {
                locked.add(button("campaign.unschedule", () -> run(campaign, parts.service()::unschedule)));
            }
        }
        locked.setVisible(locked.getChildren().findAny().isPresent());
    }

    /** The campaign may be gone meanwhile: then the conflict stays, with what is written. */
    private void settle(Runnable way) {
        clearConflict();
        try {
            way.run();
        } catch (RuntimeException failure) {
            conflict();
            Notifications.problem(failure);
        }
    }

    /** The news of it come back to the editor, as those of anybody else's change do. */
    private void run(CampaignDetails campaign, BiConsumer<CurrentMember, CampaignId> change) {
        Notifications.attempt(() -> change.accept(member, campaign.id()));
    }

    void conflict() {
        conflict.setVisible(true);
    }

    void clearConflict() {
        conflict.setVisible(false);
    }

    /** Whether two versions say the same, and differ in how far the campaign is at most. */
    static boolean sameContent(CampaignDetails one, CampaignDetails other) {
        return one.name().equals(other.name())
                && one.description().equals(other.description())
                && one.plan().equals(other.plan())
                && CampaignEditing.drafts(one.steps()).equals(CampaignEditing.drafts(other.steps()));
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(getTranslation(text), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
