package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.LeadMessage;
import app.leadline.campaign.Participant;
import app.leadline.campaign.ParticipationState;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.Throttle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * A lead's part in a campaign: how it stands and why, what it got, and what can be done about it. Looks again when something happens in
 * the campaign, and closes when there is nothing left to look at.
 */
class ParticipantDialog extends Dialog {

    private static final Duration CALM = Duration.ofSeconds(1);

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final CampaignId campaign;
    private final LeadId lead;
    private final Div content = new Div();
    private final Div actions = new Div();
    private transient @Nullable Shown shown;

    private interface Change {
        void on(CurrentMember member, CampaignId campaign, LeadId lead);
    }

    private record Shown(Participant participant, List<LeadMessage> messages, boolean changeable) {}

    ParticipantDialog(CurrentMember member, CampaignDetails campaign, Participant opened, CampaignParts parts) {
        this.member = member;
        this.parts = parts;
        this.campaign = campaign.id();
        this.lead = opened.lead();
        addClassName("campaign-participant");
        setHeaderTitle(opened.name());
        setWidth("min(34rem, 100vw)");
        actions.addClassName("campaign-actions");
        Anchor page = new Anchor("leads/" + lead, getTranslation("campaign.people.toLead"));
        page.addClassName("campaign-participant-lead");
        add(content);
        getFooter().add(page, actions, new Button(getTranslation("shared.close"), click -> close()));
        look();
        Throttle calm = new Throttle(this, CALM, this::look);
        parts.broadcaster().listen(this, this.campaign, event -> calm.request());
    }

    private void look() {
        try {
            CampaignDetails now = parts.campaigns().details(member, campaign);
            boolean changeable = now.permissions().describe() && !now.status().ended();
            parts.people()
                    .participant(member, campaign, lead)
                    .ifPresentOrElse(
                            one -> show(new Shown(one, parts.people().messages(member, campaign, lead), changeable)),
                            this::close);
        } catch (AccessDeniedException gone) {
            close();
        }
    }

    /** Nothing is built anew while nothing of it changes: somebody may have the focus in it. */
    private void show(Shown now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Participant participant = now.participant();
        Div standing = new Div(CampaignLooks.state(participant.state()));
        standing.addClassName("campaign-participant-state");
        if (participant.reason() != null) {
            Span reason = new Span(Texts.of(participant.reason()));
            reason.addClassName("ll-quiet");
            standing.add(reason);
        }
        content.removeAll();
        content.add(standing, new LeadMessages(now.messages()));
        List<String> wanted = now.changeable() ? possible(participant) : List.of();
        List<String> offered =
                actions.getChildren().map(button -> button.getId().orElse("")).toList();
        if (!wanted.equals(offered)) {
            actions.removeAll();
            wanted.forEach(key -> actions.add(action(key)));
        }
    }

    private static List<String> possible(Participant participant) {
        List<String> keys = new ArrayList<>();
        if (participant.pausable()) {
            keys.add("campaign.people.pause");
        }
        if (participant.resumable()) {
            keys.add(
                    participant.state() == ParticipationState.FAILED
                            ? "campaign.people.again"
                            : "campaign.people.resume");
        }
        if (participant.state().open()) {
            keys.add("campaign.people.takeOut");
        }
        return keys;
    }

    private Button action(String key) {
        Change change = switch (key) {
            case "campaign.people.pause" -> parts.participants()::pause;
            case "campaign.people.takeOut" -> parts.participants()::takeOut;
            default -> parts.participants()::resume;
        };
        Button button = new Button(getTranslation(key), click -> {
            try {
                change.on(member, campaign, lead);
                close();
            } catch (RuntimeException failure) {
                Notifications.problem(failure);
                look();
            }
        });
        button.setId(key);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setClassName("ll-danger", key.equals("campaign.people.takeOut"));
        return button;
    }
}
