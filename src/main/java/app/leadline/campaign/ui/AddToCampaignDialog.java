package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignParticipants.Added;
import app.leadline.campaign.CampaignRow;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Campaigns;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets leads that are already chosen take part in a campaign that is still to be chosen; then says what came of it. */
class AddToCampaignDialog extends Dialog {

    private static final int OFFERED = 500;
    private static final Set<CampaignStatus> OPEN = Arrays.stream(CampaignStatus.values())
            .filter(status -> !status.ended())
            .collect(Collectors.toUnmodifiableSet());

    private final Paragraph about = new Paragraph();
    private final ComboBox<CampaignRow> campaign = new ComboBox<>(getTranslation("campaign.addTo.campaign"));

    AddToCampaignDialog(CurrentMember member, Audience audience, CampaignParts parts, Runnable onAdded) {
        addClassName("campaign-add");
        setHeaderTitle(getTranslation("campaign.addTo"));
        setWidth("min(28rem, 100vw)");
        List<CampaignRow> open = parts.campaigns().page(member, new Campaigns.Filter("", OPEN), null, OFFERED);
        campaign.setItems(open);
        campaign.setItemLabelGenerator(CampaignRow::name);
        campaign.setRenderer(new ComponentRenderer<>(AddToCampaignDialog::item));
        campaign.setManualValidation(true);
        campaign.setWidthFull();
        if (open.isEmpty()) {
            campaign.setHelperComponent(new Anchor(CampaignLinks.NEW, getTranslation("campaign.addTo.none")));
        }
        about.setVisible(false);
        Paragraph hint = new Paragraph(getTranslation("campaign.addTo.hint"));
        hint.addClassName("ll-quiet");
        add(about, campaign, hint);
        FieldProblems problems = new FieldProblems().at("campaign", campaign);
        Button add = new Button(
                getTranslation("campaign.add.confirm"),
                click -> problems.pass(() -> {
                    CampaignRow chosen = campaign.getOptionalValue()
                            .orElseThrow(() -> new InvalidInput("campaign", "campaign.addTo.choose"));
                    Added added = parts.participants().add(member, chosen.id(), audience);
                    onAdded.run();
                    report(chosen, added);
                }));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), add);
    }

    /** Says how many leads it is about. */
    AddToCampaignDialog about(String message, long leads) {
        about.setText(getTranslation(message, leads));
        about.setVisible(true);
        return this;
    }

    private static Div item(CampaignRow row) {
        Span name = new Span(row.name());
        name.getElement().setAttribute("dir", "auto");
        Div item = new Div(name, CampaignLooks.status(row.status()));
        item.addClassName("campaign-item");
        return item;
    }

    private void report(CampaignRow chosen, Added added) {
        removeAll();
        add(new AddedReport(added));
        getFooter().removeAll();
        Anchor page = new Anchor(CampaignLinks.page(chosen.id()), getTranslation("campaign.addTo.open"));
        page.addClassName("campaign-participant-lead");
        Button close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(page, close);
        close.focus();
    }
}
