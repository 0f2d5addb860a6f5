package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something of a campaign that happened to a lead. The category CAMPAIGN tells how it takes part, MESSAGE what became of each
 * message. Never the text of an answer.
 */
public record CampaignActivity(
        LeadId lead,
        @Nullable MemberId by,
        Instant at,
        String type,
        Category category,
        String icon,
        List<String> arguments,
        List<Link> links)
        implements LeadEvent {

    private static final String ADDED = "campaign.added";
    private static final String SENT = "campaign.sent";
    private static final String MESSAGE = "message.sent";

    /** The campaign as activities name it. */
    static Link link(CampaignId id, String name) {
        return new Link("campaign", id.value(), name);
    }

    static CampaignActivity added(LeadId lead, @Nullable MemberId by, Instant at, Link campaign) {
        return campaign(lead, by, at, ADDED, "megaphone", campaign);
    }

    /** The campaign became active, stopped, or ended. */
    static CampaignActivity status(
            LeadId lead, @Nullable MemberId by, Instant at, CampaignStatus status, Link campaign) {
        return campaign(lead, by, at, "campaign.status." + word(status), "flag-o", campaign);
    }

    /** Somebody changed how this lead takes part. */
    static CampaignActivity participation(
            Row campaign, LeadId lead, MemberId by, Instant at, ParticipationState state) {
        String type = state.open() && state != ParticipationState.PAUSED ? "resumed" : word(state);
        Link link = link(campaign.id(), campaign.name());
        return campaign(lead, by, at, "campaign.status.lead_" + type, "flag-o", link);
    }

    /** The system ended it for this lead: it may not be written to, or a step could not be sent. */
    static CampaignActivity ended(LeadId lead, Instant at, ParticipationState state, Link campaign) {
        return campaign(lead, null, at, "campaign.status.lead_" + word(state), "flag-o", campaign);
    }

    /** The first message reached Telegram: from here on the lead has heard of the campaign. */
    static CampaignActivity sent(LeadId lead, MemberId by, Instant at, Link campaign) {
        return campaign(lead, by, at, SENT, "paperplane", campaign);
    }

    /** The lead has answered, which ends its part. */
    static CampaignActivity answered(LeadId lead, Instant at, int step, Link campaign) {
        return new CampaignActivity(
                lead,
                null,
                at,
                "campaign.response",
                Category.CAMPAIGN,
                "comment-ellipsis-o",
                List.of(String.valueOf(step)),
                List.of(campaign));
    }

    static CampaignActivity messageSent(LeadId lead, MemberId by, Instant at, int step, Link campaign) {
        return message(lead, by, at, MESSAGE, "paperplane-o", step, campaign);
    }

    static CampaignActivity messageAnswered(LeadId lead, Instant at, int step, Link campaign) {
        return message(lead, null, at, "message.response", "reply", step, campaign);
    }

    static CampaignActivity messageRead(LeadId lead, Instant at, int step, Link campaign) {
        return message(lead, null, at, "message.delivery.read", "check", step, campaign);
    }

    static CampaignActivity messageFailed(LeadId lead, Instant at, int step, Link campaign) {
        return message(lead, null, at, "message.delivery.failed", "exclamation-circle-o", step, campaign);
    }

    private static CampaignActivity campaign(
            LeadId lead, @Nullable MemberId by, Instant at, String type, String icon, Link campaign) {
        return new CampaignActivity(lead, by, at, type, Category.CAMPAIGN, icon, List.of(), List.of(campaign));
    }

    private static CampaignActivity message(
            LeadId lead, @Nullable MemberId by, Instant at, String type, String icon, int step, Link campaign) {
        return new CampaignActivity(
                lead, by, at, type, Category.MESSAGE, icon, List.of(String.valueOf(step)), List.of(campaign));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
