package app.leadline.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignWorld;
import app.leadline.customfield.CustomFieldWorld;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldType;
import app.leadline.deal.DealWorld;
import app.leadline.segment.Condition;
import app.leadline.segment.Operator;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.menubar.MenuBar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before something goes that rules ask for, the question says which segments suffer. */
class SegmentUsesTest extends SegmentViews {

    @Autowired
    FieldCatalog fields;

    @Autowired
    DealWorld deals;

    @Autowired
    CampaignWorld campaigns;

    @Test
    void aTag() {
        segment("Known", vip);
        open(owner, "settings/tags");

        test(labelled("Delete vip")).click();

        assertThat(text()).contains("A segment uses it and would be frozen with the members it has: Known.");
    }

    @Test
    void aCustomField() {
        FieldDefinition kind = fields.create(owner, CustomFieldWorld.draft("kind", FieldType.SELECT, "Hotel", "Shop"));
        String key = "custom:" + kind.id().value();
        segment("Hotels", Condition.of(key, Operator.KNOWN));
        segment("Shops", Condition.of(key, Operator.UNKNOWN));
        open(owner, "settings/fields");

        test(labelled("Delete " + kind.label())).click();

        assertThat(text())
                .contains("2 segments use this field and are frozen with the members they have: Hotels, Shops.");
    }

    @Test
    void aStage() {
        String stage = String.valueOf(deals.stage(owner, "New").id());
        segment("Fresh deals", Condition.of("deal.stage", Operator.ANY_OF, stage));
        open(owner, "settings/stages");

        test(labelled("Delete New")).click();

        assertThat(text()).contains("A segment asks for this stage: Fresh deals.");
    }

    @Test
    void aCampaign() {
        CampaignId campaign = campaigns.draft(owner, null, "Hello");
        segment("Took part", Condition.of("campaign", Operator.ANY_OF, String.valueOf(campaign.value())));
        open(owner, "campaigns/" + campaign);

        find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .filter(item -> item.getText().equals("Delete campaign"))
                .findFirst()
                .ifPresent(item -> ComponentUtil.fireEvent(item, new ClickEvent<>(item)));

        assertThat(text()).contains("A segment asks for this campaign: Took part.");
    }
}
