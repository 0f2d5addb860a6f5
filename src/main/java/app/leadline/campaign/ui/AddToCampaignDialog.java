package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignDirectory;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** Lets leads that are already chosen take part in a campaign that is still to be chosen; then says what came of it. */
class AddToCampaignDialog extends Dialog {

    private final Paragraph about = new Paragraph();
    private final OpenCampaignChoice campaign;

    AddToCampaignDialog(CurrentMember member, Audience audience, CampaignParts parts) {
        addClassName("campaign-add");
        setHeaderTitle(getTranslation("campaign.addTo"));
        setWidth("min(28rem, 100vw)");
        campaign = new OpenCampaignChoice(member, parts.directory());
        about.setVisible(false);
        Paragraph hint = new Paragraph(getTranslation("campaign.addTo.hint"));
        hint.addClassName("ll-quiet");
        add(about, campaign, hint);
        new Adding(
                this,
                member,
                parts,
                new FieldProblems().at("campaign", campaign),
                () -> new Adding.Request(
                        campaign.getOptionalValue()
                                .map(CampaignDirectory.Open::id)
                                .orElseThrow(() -> new InvalidInput("campaign", "campaign.addTo.choose")),
                        audience),
                (request, added) -> {
                    add(new AddedReport(audience, added));
                    Anchor page =
                            new Anchor(CampaignLinks.page(request.campaign()), getTranslation("campaign.addTo.open"));
                    page.addClassName("campaign-participant-lead");
                    getFooter().add(page);
                });
    }

    /** Says how many leads it is about. */
    AddToCampaignDialog about(String message, long leads) {
        about.setText(getTranslation(message, leads));
        about.setVisible(true);
        return this;
    }
}
