package app.leadline.campaign.ui;

import app.leadline.campaign.LeadCampaign;
import app.leadline.campaign.LeadMessage;
import app.leadline.campaign.ParticipationState;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;

/** A campaign on the page of a lead: how both stand, how much was sent, and folded out what was sent when and what came of it. */
class LeadCampaignRow extends ListItem {

    private final transient Supplier<List<LeadMessage>> messages;
    private final Div head = new Div();
    private final NativeButton fold = new NativeButton("", click -> toggle());
    private final Div place = new Div();
    private boolean open;
    private String called = "";

    LeadCampaignRow(Supplier<List<LeadMessage>> messages) {
        this.messages = messages;
        addClassName("lead-campaign");
        head.addClassName("lead-campaign-head");
        fold.addClassName("ll-link-button");
        add(head, fold, place);
    }

    void show(LeadCampaign campaign) {
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        Anchor name = new Anchor(CampaignLinks.page(campaign.id()), campaign.name());
        name.addClassName("lead-deal-title");
        name.getElement().setAttribute("dir", "auto");
        Span last = new Span(time.date(campaign.lastAt()));
        last.addClassName("lead-campaign-last");
        last.setTitle(getTranslation("campaign.panel.last", time.exact(campaign.lastAt())));
        Span status = CampaignLooks.status(campaign.status());
        status.setTitle(getTranslation("campaign.panel.status"));
        Span state =
                new Span(getTranslation("campaign.panel.state", getTranslation("campaign.state." + campaign.state())));
        Div facts = new Div(status, state, new Span(getTranslation("campaign.panel.sent", campaign.sent())));
        if (campaign.answers() > 0) {
            facts.add(new Span(getTranslation("campaign.panel.answers", campaign.answers())));
        }
        facts.addClassName("lead-campaign-facts");
        head.removeAll();
        head.add(name, last, facts);
        if (campaign.reason() != null) {
            Span reason = new Span(Texts.of(campaign.reason()));
            reason.addClassName("campaign-reason");
            head.add(reason);
        }
        called = campaign.name();
        fold.setVisible(campaign.sent() > 0 || campaign.state() != ParticipationState.PENDING);
        draw();
    }

    private void toggle() {
        open = !open;
        draw();
    }

    private void draw() {
        fold.setText(getTranslation(open ? "campaign.panel.fold" : "campaign.panel.messages"));
        fold.setAriaLabel(getTranslation(open ? "campaign.panel.foldOf" : "campaign.panel.messagesOf", called));
        fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        place.removeAll();
        if (open) {
            try {
                place.add(new LeadMessages(messages.get()));
            } catch (RuntimeException failure) {
                place.add(new Span(Notifications.unread(Sentence.of("campaign.failed"), failure)));
            }
        }
    }
}
