package app.leadline.campaign.ui;

import app.leadline.campaign.LeadMessage;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;

/** What a campaign has sent to a lead: each message as it was, and when it was sent, read and answered. Never what the answer says. */
class LeadMessages extends Div {

    LeadMessages(List<LeadMessage> messages) {
        addClassName("campaign-messages");
        if (messages.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("campaign.messages.none"));
            none.addClassName("ll-quiet");
            add(none);
            return;
        }
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        OrderedList list = new OrderedList();
        messages.forEach(message -> list.add(row(message, time)));
        add(list);
    }

    private ListItem row(LeadMessage message, ViewerTime time) {
        Div text = new Div(message.text());
        text.addClassName("campaign-message-text");
        text.getElement().setAttribute("dir", "auto");
        Div times = new Div(new Span(getTranslation("campaign.messages.step", message.step())));
        times.addClassName("campaign-message-times");
        if (message.failure() != null) {
            Span failed = new Span(getTranslation("campaign.messages.failed", Texts.of(message.failure())));
            failed.addClassName("campaign-message-failed");
            times.add(failed);
        } else if (message.sentAt() == null) {
            times.add(new Span(getTranslation("campaign.messages.queued")));
        } else {
            times.add(moment("campaign.messages.sent", message.sentAt(), time));
        }
        if (message.readAt() != null) {
            times.add(moment("campaign.messages.read", message.readAt(), time));
        }
        if (message.answeredAt() != null) {
            Span answered = moment("campaign.messages.answered", message.answeredAt(), time);
            answered.addClassName("campaign-message-answered");
            times.add(answered);
        }
        ListItem row = new ListItem(text, times);
        row.addClassName("campaign-message");
        return row;
    }

    private Span moment(String key, Instant at, ViewerTime time) {
        Span moment = new Span(getTranslation(key, time.date(at), time.clock(at)));
        moment.setTitle(time.exact(at));
        return moment;
    }
}
