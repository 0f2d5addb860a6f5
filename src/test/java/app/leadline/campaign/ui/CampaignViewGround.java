package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignParticipants;
import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.CampaignService;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.CampaignWorld;
import app.leadline.campaign.Campaigns;
import app.leadline.conversation.Talks;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.TestTicker;
import app.leadline.support.ViewTest;
import app.leadline.telegram.TelegramAccount;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with a connected account and a lead in front of the pages of campaigns. */
abstract class CampaignViewGround extends ViewTest {

    @Autowired
    Talks people;

    @Autowired
    LeadWorld leadWorld;

    @Autowired
    CampaignWorld world;

    @Autowired
    CampaignService service;

    @Autowired
    CampaignParticipants participants;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignPeople reading;

    @Autowired
    LeadService leads;

    @Autowired
    TestTicker ticker;

    CurrentMember anna;
    TelegramAccount account;
    LeadId lead;

    @BeforeEach
    void aSenderAndALead() {
        anna = leadWorld.owner();
        account = people.connect(anna);
        lead = world.lead(anna, "Lena", null);
    }

    @AfterEach
    void othersHaveTheirCampaignsAlone() {
        campaigns.page(anna, Campaigns.Filter.NONE, null, 50).stream()
                .filter(row -> row.status() == CampaignStatus.ACTIVE)
                .forEach(row -> service.cancel(anna, row.id()));
        world.settle();
    }

    CampaignStatus status(CampaignId id) {
        return campaigns.details(anna, id).status();
    }

    void click(String button) {
        test(find(Button.class).withText(button).all().getFirst()).click();
        settled();
    }

    /** What was asked for is done behind the page, and the page knows. */
    void settled() {
        ticker.settle();
        roundTrip();
    }

    List<String> notifications() {
        return find(Notification.class).all().stream()
                .map(shown -> test(shown).getText())
                .toList();
    }
}
