package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignFigures.Messages;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Sent, delivered, read, answered and failed: each as a number, a share of what was sent and a bar. */
class MessageFunnel extends Div {

    MessageFunnel(Messages messages) {
        addClassName("campaign-funnel");
        add(
                figure("sent", messages.sent(), messages.sent() + messages.queued() + messages.failed(), false),
                figure("delivered", messages.delivered(), messages.sent(), true),
                figure("read", messages.read(), messages.sent(), true),
                figure("answered", messages.answered(), messages.sent(), true),
                figure("failed", messages.failed(), messages.sent() + messages.failed(), messages.failed() > 0));
        if (messages.queued() > 0) {
            Span queued = new Span(getTranslation("campaign.figure.queued", messages.queued()));
            queued.addClassName("campaign-queued");
            add(queued);
        }
    }

    private DescriptionList figure(String name, long part, long whole, boolean share) {
        var term = new DescriptionList.Term(getTranslation("campaign.figure." + name));
        term.setTitle(getTranslation("campaign.figure." + name + ".hint"));
        Span number = new Span(CampaignLooks.number(part));
        number.addClassName("campaign-figure-number");
        var value = new DescriptionList.Description(number);
        if (share) {
            Span percent = new Span(CampaignLooks.share(part, whole));
            percent.addClassName("campaign-figure-share");
            value.add(percent);
        }
        value.add(new Bar("campaign-bar-" + name, part, whole));
        DescriptionList list = new DescriptionList();
        list.add(term, value);
        list.addClassName("campaign-figure");
        return list;
    }
}
