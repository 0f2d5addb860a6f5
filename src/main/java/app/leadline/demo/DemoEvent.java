package app.leadline.demo;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a feature which is not part of the demo's leads would have published: a campaign that was sent. It comes
 * through the same public door as the events of the product's own features.
 *
 * @param type a kind of activity that has its sentences, for instance {@code campaign.sent}
 */
record DemoEvent(
        LeadId lead,
        @Nullable MemberId by,
        Instant at,
        String type,
        List<FieldChange> changes,
        List<String> arguments,
        List<Link> links)
        implements LeadEvent {

    @Override
    public Category category() {
        return Category.valueOf(type.substring(0, type.indexOf('.')).toUpperCase(Locale.ROOT));
    }

    @Override
    public String icon() {
        return switch (type) {
            case "campaign.added" -> "megaphone";
            case "campaign.sent", "message.sent" -> "paperplane";
            case "campaign.response", "message.response" -> "reply";
            case "campaign.status" -> "flag";
            case "message.delivery" -> "check";
            case "audit.import" -> "upload";
            case "audit.merge" -> "compress-square";
            case "audit.access" -> "key";
            case "audit.account" -> "mobile";
            default -> "circle-thin";
        };
    }
}
