package app.leadline.demo;

import app.leadline.lead.LeadEvent.Link;
import app.leadline.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** What the campaigns of {@code campaigns.csv} did to the leads that took part. */
@Demo
@Order(30)
class DemoCampaigns implements Chapter {

    private final Happenings happenings;

    DemoCampaigns(Happenings happenings) {
        this.happenings = happenings;
    }

    /** One lead in one campaign. */
    private record Participation(Script script, LeadLine lead, Link campaign, MemberId by) {}

    @Override
    public void write(Script script, Cast cast) {
        for (Table.Row campaign : Table.read("campaigns.csv").rows()) {
            MemberId by =
                    cast.as(campaign.text("by"), campaign.text("workspace")).id();
            Link link = new Link("campaign", campaign.number("number"), campaign.text("name"));
            LeadLine.all().stream()
                    .filter(lead -> lead.workspace().equals(campaign.text("workspace")))
                    .filter(lead -> lead.days() > campaign.number("days"))
                    .filter(lead -> campaign.list("leads").stream().anyMatch(lead::isMeantBy))
                    .forEach(lead -> write(new Participation(script, lead, link, by), campaign));
        }
    }

    private void write(Participation one, Table.Row campaign) {
        Random luck = new Random((one.lead().key() + campaign.text("key")).hashCode());
        Instant start = one.script().ago(campaign.number("days"), 9, luck.nextInt(50));
        Duration length = Duration.ofDays(campaign.number("length"));
        int steps = campaign.number("steps");
        happens(one, start, one.by(), "campaign.added", campaign.text("name"));
        happens(one, start.plus(Duration.ofHours(4)), one.by(), "campaign.status", "Scheduled", "Active");
        int answered = luck.nextInt(steps + 2);
        for (int step = 1; step <= steps && (answered == 0 || step <= answered); step++) {
            Instant sent = start.plus(length.multipliedBy(step).dividedBy(steps + 1))
                    .plus(Duration.ofMinutes(luck.nextInt(240)));
            send(one, sent, step, luck);
            if (step == answered) {
                Instant response = sent.plus(Duration.ofMinutes(12 + luck.nextInt(900)));
                happens(one, response, null, "message.response", String.valueOf(step));
                happens(one, response.plusSeconds(1), null, "campaign.response", String.valueOf(step));
            }
        }
        happens(one, start.plus(length), null, "campaign.status", "Active", "Completed");
    }

    private void send(Participation one, Instant sent, int step, Random luck) {
        happens(one, sent, one.by(), step == 1 ? "campaign.sent" : "message.sent", String.valueOf(step));
        String delivery = luck.nextInt(12) == 0 ? "Not delivered: the chat is closed" : "Delivered and read";
        Instant arrived = sent.plusSeconds(40 + luck.nextInt(5_000));
        happens(one, arrived, null, "message.delivery", delivery);
    }

    private void happens(Participation one, Instant at, @Nullable MemberId by, String type, String... arguments) {
        one.script()
                .at(
                        at,
                        () -> happenings.happen(
                                one.script().lead(one.lead().key()),
                                by,
                                type,
                                List.of(one.campaign()),
                                List.of(arguments)));
    }
}
