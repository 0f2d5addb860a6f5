package app.leadline.intelligence;

import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.ParticipationState;
import app.leadline.deal.RevenueType;
import app.leadline.deal.StageKind;
import app.leadline.lead.LeadSource;
import app.leadline.shared.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something known of a lead that a storyline may tell, with where it comes from. Texts in it were written by people, not by Leadline. */
public sealed interface Fact {

    Source source();

    default Instant at() {
        return source().at();
    }

    /** How the lead came in. */
    record Entered(Source source, LeadSource how, @Nullable String group, String by) implements Fact {}

    /** A value of the lead or of one of its custom fields, as people read it. */
    record Known(Source source, String label, String value) implements Fact {}

    /**
     * A message.
     *
     * @param fromLead else from the owner of the account
     * @param quotable false: it may be told of, but not in its own words
     */
    record Said(Source source, boolean fromLead, String who, String text, boolean quotable) implements Fact {}

    /**
     * A conversation as a whole.
     *
     * @param with the member whose account it is
     * @param since when the oldest message was sent
     */
    record Talked(Source source, String with, long messages, Instant since) implements Fact {}

    /** What a stretch of older messages comes to. */
    record Digested(Source source, Instant from, int messages, String text) implements Fact {}

    /** A part in a campaign. */
    record TookPart(
            Source source, String campaign, CampaignStatus status, ParticipationState state, int sent, int answers)
            implements Fact {}

    /** A message of a campaign; its text is the organization's. */
    record Sent(
            Source source,
            String campaign,
            int step,
            String text,
            @Nullable Instant readAt,
            @Nullable Instant answeredAt)
            implements Fact {}

    /** @param since when it came to the stage it stands in */
    record Dealt(
            Source source, String title, Money value, RevenueType revenue, String stage, StageKind kind, Instant since)
            implements Fact {}

    /** Anything else of the timeline, as people read it there. */
    record Happened(Source source, String sentence) implements Fact {}

    /**
     * An action of an earlier storyline that somebody did.
     *
     * @param about its sources
     */
    record Done(Source source, Topic topic, Set<Source> about, String text, String by) implements Fact {

        public Done {
            about = Set.copyOf(about);
        }
    }

    /** What an extension knows. */
    record Noted(Source source, String label, String text) implements Fact {}
}
