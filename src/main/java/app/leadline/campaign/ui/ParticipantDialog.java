package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.Participant;
import app.leadline.campaign.ParticipationState;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** A lead's part in a campaign: how it stands and why, what it got, and what can be done about it. */
class ParticipantDialog extends Dialog {

    private static final Set<ParticipationState> STOPPABLE =
            Set.of(ParticipationState.PENDING, ParticipationState.WAITING);
    private static final Set<ParticipationState> RESUMABLE =
            Set.of(ParticipationState.PAUSED, ParticipationState.FAILED);

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final transient Runnable onChange;
    private final CampaignId campaign;
    private final LeadId lead;

    private interface Change {
        void on(CurrentMember member, CampaignId campaign, LeadId lead);
    }

    ParticipantDialog(
            CurrentMember member, CampaignDetails campaign, Participant shown, CampaignParts parts, Runnable onChange) {
        this.member = member;
        this.parts = parts;
        this.onChange = onChange;
        this.campaign = campaign.id();
        this.lead = shown.lead();
        addClassName("campaign-participant");
        setHeaderTitle(shown.name());
        setWidth("min(34rem, 100vw)");
        Div standing = new Div(CampaignLooks.state(shown.state()));
        standing.addClassName("campaign-participant-state");
        if (shown.reason() != null) {
            Span reason = new Span(Texts.of(shown.reason()));
            reason.addClassName("ll-quiet");
            standing.add(reason);
        }
        add(standing, new LeadMessages(parts.people().messages(member, this.campaign, lead)));
        Anchor page = new Anchor("leads/" + lead, getTranslation("campaign.people.toLead"));
        page.addClassName("campaign-participant-lead");
        getFooter().add(page);
        if (campaign.permissions().describe() && !campaign.status().ended()) {
            actions(shown.state());
        }
        getFooter().add(new Button(getTranslation("shared.close"), click -> close()));
    }

    private void actions(ParticipationState state) {
        if (STOPPABLE.contains(state)) {
            getFooter().add(action("campaign.people.pause", parts.participants()::pause));
        }
        if (RESUMABLE.contains(state)) {
            getFooter()
                    .add(action(
                            state == ParticipationState.FAILED ? "campaign.people.again" : "campaign.people.resume",
                            parts.participants()::resume));
        }
        if (state.open()) {
            Button out = action("campaign.people.takeOut", parts.participants()::takeOut);
            out.addClassName("ll-danger");
            getFooter().add(out);
        }
    }

    private Button action(String text, Change change) {
        Button button = new Button(getTranslation(text), click -> {
            try {
                change.on(member, campaign, lead);
                close();
            } catch (RuntimeException failure) {
                Notifications.problem(failure);
            }
            onChange.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
