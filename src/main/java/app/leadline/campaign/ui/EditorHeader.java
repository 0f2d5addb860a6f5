package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import org.jspecify.annotations.Nullable;

/** Above the form, in sight however long it is: the way back, saving and cancelling. */
class EditorHeader extends Header {

    EditorHeader(@Nullable CampaignDetails campaign, Runnable onSave) {
        String from = campaign == null ? CampaignLinks.LIST : CampaignLinks.page(campaign.id());
        Anchor back = new Anchor(from, campaign == null ? getTranslation("campaign.list.title") : campaign.name());
        back.addClassName("campaign-back");
        back.getElement().setAttribute("dir", "auto");
        Button save = new Button(getTranslation("shared.save"), click -> onSave.run());
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Button cancel = new Button(
                getTranslation("shared.cancel"), click -> UI.getCurrent().navigate(from));
        cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div buttons = new Div(cancel, save);
        buttons.addClassName("campaign-actions");
        H1 title = new H1(getTranslation(campaign == null ? "campaign.new" : "campaign.form.title"));
        Div top = new Div(title, buttons);
        top.addClassName("campaign-top");
        addClassNames("campaign-header", "campaign-editor-header");
        add(back, top);
    }
}
