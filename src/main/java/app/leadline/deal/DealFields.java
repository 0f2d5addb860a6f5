package app.leadline.deal;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignId;
import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadField;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.shared.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Shows and restores recorded values of deals; stages and campaigns are recorded by their names. */
@Component
class DealFields implements LeadField {

    private final DealService deals;
    private final DealReading reading;
    private final StageTable stages;
    private final CampaignDirectory campaigns;

    DealFields(DealService deals, DealReading reading, StageTable stages, CampaignDirectory campaigns) {
        this.deals = deals;
        this.reading = reading;
        this.stages = stages;
        this.campaigns = campaigns;
    }

    @Override
    public boolean knows(String field) {
        return DealField.isStage(field) || DealField.byKey(field).isPresent();
    }

    @Override
    public Sentence shown(FieldChange change, String value) {
        return switch (DealField.byKey(change.field()).orElse(DealField.TITLE)) {
            case REVENUE_TYPE -> Sentence.of("deal.revenueType." + value);
            case VALUE ->
                Sentence.of(
                        "lead.value.text",
                        Money.read(value).<Object>map(money -> money).orElse(value));
            case TITLE, CAMPAIGN -> Sentence.of("lead.value.text", value);
        };
    }

    @Override
    public void set(CurrentMember asker, LeadId lead, String field, @Nullable String value) {
        DealDetails now = reading.details(asker, DealField.dealOf(field));
        if (!now.lead().equals(lead)) {
            throw new AccessDeniedException("no such deal of this lead");
        }
        if (DealField.isStage(field)) {
            deals.move(asker, now.id(), now.stage().id(), stageNamed(now, value));
        } else {
            DealField what = DealField.byKey(field).orElseThrow();
            deals.edit(asker, now.id(), now.values(), with(asker.in(now.workspace()), now.values(), what, value));
        }
    }

    private StageId stageNamed(DealDetails deal, @Nullable String name) {
        return stages.named(deal.workspace(), name == null ? "" : name)
                .orElseThrow(() -> new InvalidInput("stage", "deal.invalid.stageGone"))
                .id();
    }

    private DealDraft with(CurrentMember asker, DealDraft values, DealField field, @Nullable String value) {
        String text = value == null ? "" : value;
        return switch (field) {
            case TITLE -> values.withTitle(text);
            case VALUE ->
                values.withValue(
                        Money.read(text).orElseThrow(() -> new InvalidInput("amount", "deal.invalid.noValue")));
            case REVENUE_TYPE -> values.withRevenueType(RevenueType.valueOf(text));
            case CAMPAIGN -> values.withCampaign(value == null ? null : campaignNamed(asker, value));
        };
    }

    private CampaignId campaignNamed(CurrentMember asker, String name) {
        return campaigns
                .named(asker, name)
                .orElseThrow(() -> new InvalidInput("campaign", "deal.invalid.campaignGone"))
                .id();
    }
}
