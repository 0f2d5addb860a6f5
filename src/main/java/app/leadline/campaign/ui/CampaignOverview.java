package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignFigures;
import app.leadline.campaign.CampaignId;
import app.leadline.organization.CurrentMember;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** What has come of a campaign: its messages as a whole, where its leads are, and how each message does. */
class CampaignOverview extends Div implements OpenCampaign.CampaignTab {

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final CampaignId campaign;
    private transient @Nullable CampaignFigures shown;

    CampaignOverview(CurrentMember member, CampaignId campaign, CampaignParts parts) {
        this.member = member;
        this.campaign = campaign;
        this.parts = parts;
        addClassName("campaign-overview");
    }

    @Override
    public Component content() {
        return this;
    }

    @Override
    public void refresh(CampaignDetails now) {
        CampaignFigures figures = parts.campaigns().figures(member, campaign);
        if (figures.equals(shown)) {
            return;
        }
        shown = figures;
        removeAll();
        CampaignFigures.Messages total = figures.total();
        if (total.sent() + total.queued() + total.failed() > 0) {
            add(section("campaign.performance", new MessageFunnel(total)));
        }
        add(
                section("campaign.leads", new ParticipationBar(campaign, figures)),
                section("campaign.steps", steps(figures)));
    }

    private Component steps(CampaignFigures figures) {
        if (figures.steps().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("campaign.steps.none"));
            none.addClassName("ll-quiet");
            return none;
        }
        OrderedList list = new OrderedList();
        list.addClassName("campaign-steps");
        long most = figures.steps().stream()
                .mapToLong(step -> step.messages().sent())
                .max()
                .orElse(0);
        figures.steps().forEach(step -> list.add(new StepPerformance(step, most)));
        return list;
    }

    private Section section(String title, Component content) {
        H2 heading = new H2(getTranslation(title));
        heading.addClassName("lead-heading");
        Section section = new Section(heading, content);
        section.setAriaLabel(heading.getText());
        section.addClassName("campaign-section");
        return section;
    }
}
