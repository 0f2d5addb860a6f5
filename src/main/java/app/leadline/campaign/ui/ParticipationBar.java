package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignFigures;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.ParticipationState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;

/** Where the leads of a campaign are: one bar of all of them, and below it each state with its number and the way to those leads. */
class ParticipationBar extends Div {

    ParticipationBar(CampaignId campaign, CampaignFigures figures) {
        addClassName("campaign-progress");
        if (figures.participants() == 0) {
            Paragraph none = new Paragraph(getTranslation("campaign.leads.none"));
            none.addClassName("ll-quiet");
            add(none);
            return;
        }
        Div bar = new Div();
        bar.addClassName("campaign-stack");
        bar.getElement().setAttribute("aria-hidden", "true");
        UnorderedList legend = new UnorderedList();
        legend.addClassName("campaign-legend");
        for (ParticipationState state : ParticipationState.values()) {
            long leads = figures.participations().getOrDefault(state, 0L);
            if (leads > 0) {
                Span part = new Span();
                part.addClassName(CampaignLooks.css("campaign-part-", state));
                part.getStyle().set("flex-grow", String.valueOf(leads));
                bar.add(part);
                legend.add(new ListItem(entry(campaign, state, leads, figures.participants())));
            }
        }
        add(bar, legend);
    }

    private static Anchor entry(CampaignId campaign, ParticipationState state, long leads, long all) {
        Span number = new Span(CampaignLooks.number(leads));
        number.addClassName("campaign-legend-number");
        Span share = new Span(CampaignLooks.share(leads, all));
        share.addClassName("campaign-legend-share");
        Anchor entry = new Anchor(CampaignLinks.people(campaign, new CampaignPeople.Filter("", Set.of(state)))
                .getPathWithQueryParameters());
        entry.add(CampaignLooks.state(state), number, share);
        return entry;
    }
}
