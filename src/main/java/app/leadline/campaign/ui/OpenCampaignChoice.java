package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignDirectory.Open;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.TypedPages;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** Chooses a campaign that leads can be added to; searched for by name, page by page. */
class OpenCampaignChoice extends ComboBox<Open> {

    OpenCampaignChoice(CurrentMember member, CampaignDirectory directory) {
        setLabel(getTranslation("campaign.addTo.campaign"));
        setItemLabelGenerator(Open::name);
        setRenderer(new ComponentRenderer<>(OpenCampaignChoice::look));
        setManualValidation(true);
        setWidthFull();
        setItemsWithFilterConverter(
                new TypedPages<Open, Open>(
                        (typed, after, limit) -> directory.open(member, typed, after, limit), one -> one),
                typed -> typed);
        if (directory.open(member, "", null, 1).isEmpty()) {
            setHelperComponent(new Anchor(CampaignLinks.NEW, getTranslation("campaign.addTo.none")));
        }
    }

    private static Div look(Open campaign) {
        Span name = new Span(campaign.name());
        name.getElement().setAttribute("dir", "auto");
        Div item = new Div(name, CampaignLooks.status(campaign.status()));
        item.addClassName("campaign-item");
        return item;
    }
}
