package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignFigures;
import app.leadline.campaign.CampaignFigures.Messages;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One message of a campaign: when it comes, what it says, and how it does. */
class StepPerformance extends ListItem {

    /** @param most how often the message was sent that was sent most: the bars of what was sent are as long as their share of it */
    StepPerformance(CampaignFigures.Step figures, long most) {
        addClassName("campaign-step");
        Span place = new Span(CampaignLooks.number(figures.step().place()));
        place.addClassName("campaign-step-place");
        String wait = CampaignLooks.wait(figures.step().delay());
        Span when = new Span(
                figures.step().place() > 1
                        ? getTranslation("campaign.step.after", wait)
                        : figures.step().delay().isZero()
                                ? getTranslation("campaign.step.atOnce")
                                : getTranslation("campaign.step.first", wait));
        when.addClassName("campaign-step-when");
        Div text = new Div(new TemplateText(figures.step().template()));
        text.addClassName("campaign-step-text");
        Messages messages = figures.messages();
        Div bars = new Div();
        if (messages.sent() > 0) {
            bars.add(
                    bar("sent", messages.sent(), most),
                    bar("read", messages.read(), messages.sent()),
                    bar("answered", messages.answered(), messages.sent()));
        } else if (messages.failed() == 0) {
            Span nothing = new Span(getTranslation("campaign.step.nothing"));
            nothing.addClassNames("ll-quiet", "campaign-hint");
            bars.add(nothing);
        }
        if (messages.failed() > 0) {
            bars.add(bar("failed", messages.failed(), messages.sent() + messages.failed()));
        }
        bars.addClassName("campaign-step-bars");
        Div said = new Div(when, text);
        said.addClassName("campaign-step-said");
        add(place, said, bars);
    }

    private Div bar(String name, long part, long whole) {
        Span title = new Span(getTranslation("campaign.figure." + name));
        Span number = new Span(
                name.equals("sent")
                        ? CampaignLooks.number(part)
                        : getTranslation(
                                "campaign.figure.of", CampaignLooks.number(part), CampaignLooks.share(part, whole)));
        number.addClassName("campaign-step-number");
        Div row = new Div(title, new Bar("campaign-bar-" + name, part, whole), number);
        row.addClassName("campaign-step-bar");
        return row;
    }
}
