package app.leadline.demo;

import app.leadline.campaign.CampaignDraft;
import app.leadline.campaign.CampaignHistory;
import app.leadline.campaign.CampaignPlan;
import app.leadline.campaign.PastCampaign;
import app.leadline.campaign.PastCampaign.Part;
import app.leadline.campaign.PastCampaign.Sent;
import app.leadline.campaign.QuietHours;
import app.leadline.campaign.StepDraft;
import app.leadline.organization.CurrentMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The campaigns of {@code campaigns.csv}, with the texts of {@code campaign-texts.txt}. */
@Demo
@Order(30)
class DemoCampaigns implements Chapter {

    private static final List<String> TEXTS = Table.lines("campaign-texts.txt");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private final CampaignHistory history;

    DemoCampaigns(CampaignHistory history) {
        this.history = history;
    }

    @Override
    public void write(Script script, Cast cast) {
        for (Table.Row campaign : Table.read("campaigns.csv").rows()) {
            Duration length = Duration.ofDays(campaign.number("length"));
            Instant end = script.ago(campaign.number("days"), 9, 0).plus(length);
            CurrentMember by = cast.as(campaign.text("by"), campaign.text("workspace"));
            boolean over = !end.isAfter(script.end());
            // Told when it is over, or at the end of the story: what is known of it by then.
            script.at(over ? end : script.end(), () -> history.take(by, past(script, campaign, over ? end : null)));
        }
    }

    private static PastCampaign past(Script script, Table.Row campaign, @Nullable Instant end) {
        Instant start = script.ago(campaign.number("days"), 9, 0);
        Duration length = Duration.ofDays(campaign.number("length"));
        int steps = campaign.number("steps");
        Duration between = length.dividedBy(steps + 1L);
        List<StepDraft> written = IntStream.range(0, steps)
                .mapToObj(i -> new StepDraft(
                        null,
                        TEXTS.get(i % TEXTS.size()).replace("CAMPAIGN", campaign.text("name")),
                        Duration.ofMinutes(between.toMinutes())))
                .toList();
        List<Part> parts = LeadLine.all().stream()
                .filter(lead -> lead.workspace().equals(campaign.text("workspace")))
                .filter(lead -> lead.days() > campaign.number("days"))
                .filter(lead -> campaign.list("leads").stream().anyMatch(lead::isMeantBy))
                .map(lead -> part(script, lead, campaign, start, between))
                .toList();
        CampaignPlan plan = new CampaignPlan(null, ZONE, null, NIGHT);
        return new PastCampaign(new CampaignDraft(campaign.text("name"), "", plan), written, start, end, parts);
    }

    private static Part part(Script script, LeadLine lead, Table.Row campaign, Instant start, Duration between) {
        Random luck = new Random((lead.key() + campaign.text("key")).hashCode());
        int steps = campaign.number("steps");
        int answered = luck.nextInt(steps + 2);
        List<Sent> sent = new ArrayList<>();
        for (int step = 1; step <= steps && (answered == 0 || step <= answered); step++) {
            Instant at = start.plus(between.multipliedBy(step)).plus(Duration.ofMinutes(luck.nextInt(240)));
            Instant read = at.plusSeconds(40 + luck.nextInt(5_000));
            Instant answer = at.plus(Duration.ofMinutes(90 + luck.nextInt(900)));
            if (at.isBefore(script.end())) {
                sent.add(new Sent(
                        at,
                        luck.nextInt(12) == 0 ? null : told(script, read),
                        step == answered ? told(script, answer) : null));
            }
        }
        return new Part(script.lead(lead.key()), sent);
    }

    /** What has not happened by the end of the story is not known. */
    private static @Nullable Instant told(Script script, Instant at) {
        return at.isBefore(script.end()) ? at : null;
    }
}
