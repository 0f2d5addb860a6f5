package app.leadline.intelligence;

import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.LeadCampaign;
import app.leadline.campaign.LeadMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The campaigns of the lead with what they wrote to it, the one in which something happened last first. */
@Component
@Order(30)
class CampaignFacts implements StorylineSource {

    private static final int LIMIT = 20;

    /** Of so many campaigns the messages are told; of the others that they were. */
    private static final int WITH_MESSAGES = 3;

    private final CampaignPeople people;

    CampaignFacts(CampaignPeople people) {
        this.people = people;
    }

    @Override
    public List<Fact> facts(StorylineScope scope) {
        List<LeadCampaign> campaigns = people.of(scope.asker(), scope.lead(), LIMIT);
        List<Fact> facts = new ArrayList<>();
        for (LeadCampaign campaign : campaigns) {
            facts.add(new Fact.TookPart(
                    Source.of(Source.Kind.CAMPAIGN, campaign.id().value(), campaign.lastAt()),
                    campaign.name(),
                    campaign.status(),
                    campaign.state(),
                    campaign.sent(),
                    campaign.answers()));
        }
        campaigns.stream()
                .limit(WITH_MESSAGES)
                .forEach(campaign -> people.messages(scope.asker(), campaign.id(), scope.lead())
                        .forEach(message -> addSent(facts, campaign, message)));
        return facts;
    }

    private static void addSent(List<Fact> facts, LeadCampaign campaign, LeadMessage message) {
        Instant sentAt = message.sentAt();
        if (sentAt != null) {
            facts.add(new Fact.Sent(
                    Source.of(Source.Kind.CAMPAIGN, campaign.id().value(), sentAt),
                    campaign.name(),
                    message.step(),
                    message.text(),
                    message.readAt(),
                    message.answeredAt()));
        }
    }
}
