package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.campaign.Candidates.Candidate;
import app.leadline.conversation.Mailing;
import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadEvents;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next messages of one campaign and puts them into the outbox, in one transaction and a fixed number of statements. */
@Component
class Portion {

    /** How many are looked at for a few to send: some of them may be asleep. */
    private static final int LOOKED_AT = 200;

    private final CampaignTable table;
    private final StepTable steps;
    private final Candidates candidates;
    private final CampaignMessages messages;
    private final Placeholders placeholders;
    private final Zones zones;
    private final Mailing mailing;
    private final Progress progress;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Portion(
            CampaignTable table,
            StepTable steps,
            Candidates candidates,
            CampaignMessages messages,
            Placeholders placeholders,
            Zones zones,
            Mailing mailing,
            Progress progress,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.candidates = candidates;
        this.messages = messages;
        this.placeholders = placeholders;
        this.zones = zones;
        this.mailing = mailing;
        this.progress = progress;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param limit how many messages at most
     * @return how many have been put into the outbox
     */
    @Transactional
    public int send(CampaignId id, int limit) {
        Row campaign = table.lock(id)
                .filter(row -> row.status() == CampaignStatus.ACTIVE)
                .orElse(null);
        if (campaign == null) {
            return 0;
        }
        List<Candidate> due = candidates.due(campaign, LOOKED_AT);
        List<CampaignStep> plan = steps.of(id);
        Map<Candidate, Instant> asleep = new LinkedHashMap<>();
        List<Candidate> done = new ArrayList<>();
        List<Candidate> awake = new ArrayList<>();
        for (Candidate one : due) {
            Instant from = notBefore(campaign, one);
            if (one.step() > plan.size()) {
                done.add(one);
            } else if (from.isAfter(clock.instant())) {
                asleep.put(one, from);
            } else if (awake.size() < limit) {
                awake.add(one);
            }
        }
        candidates.complete(done);
        candidates.postpone(asleep);
        int posted = post(campaign, write(campaign, plan, awake));
        if (!due.isEmpty()) {
            events.publishEvent(new CampaignChanged(id));
        }
        return posted;
    }

    private Instant notBefore(Row campaign, Candidate one) {
        QuietHours quiet = campaign.plan().quiet();
        Instant now = clock.instant();
        return quiet == null ? now : quiet.notBefore(now, zone(campaign, one));
    }

    private @Nullable Instant notAfter(Row campaign, Candidate one) {
        QuietHours quiet = campaign.plan().quiet();
        return quiet == null ? null : quiet.notAfter(clock.instant(), zone(campaign, one));
    }

    private ZoneId zone(Row campaign, Candidate one) {
        return zones.of(one.country(), campaign.plan().zone());
    }

    private List<Written> write(Row campaign, List<CampaignStep> plan, List<Candidate> awake) {
        Map<Integer, Template> templates = new HashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Candidate one : awake) {
            Template template = templates.computeIfAbsent(
                    one.step(), step -> Template.of(plan.get(step - 1).template()));
            names.addAll(template.names());
        }
        Set<LeadId> leads = awake.stream().map(Candidate::lead).collect(Collectors.toSet());
        Map<LeadId, Map<String, String>> values = placeholders.values(campaign.workspace(), leads, names);
        List<Written> written = new ArrayList<>();
        Map<Candidate, String> lacking = new LinkedHashMap<>();
        for (Candidate one : awake) {
            Template.Rendering rendering =
                    Objects.requireNonNull(templates.get(one.step())).render(values.getOrDefault(one.lead(), Map.of()));
            if (rendering.missing().isEmpty()) {
                CampaignStep step = plan.get(one.step() - 1);
                written.add(Written.of(one, step, rendering.text(), notAfter(campaign, one)));
            } else {
                lacking.put(one, rendering.missing().iterator().next());
            }
        }
        return endures(campaign, lacking) ? written : List.of();
    }

    /**
     * What one lead lacks fails for that lead. What none can have, because the field is gone, would fail for all of them one after the other.
     *
     * @return false when the campaign stands still for that
     */
    private boolean endures(Row campaign, Map<Candidate, String> lacking) {
        if (!lacking.isEmpty() && !placeholders.names(campaign.workspace()).containsAll(lacking.values())) {
            progress.become(campaign, CampaignStatus.PAUSED, null, Reasons.NO_SUCH_VALUE);
            return false;
        }
        together(lacking)
                .forEach((name, ones) ->
                        end(campaign, ones, ParticipationState.FAILED, Reasons.MISSING, "{" + name + "}"));
        return true;
    }

    private int post(Row campaign, List<Written> written) {
        if (written.isEmpty()) {
            return 0;
        }
        Map<UUID, Written> byToken = new LinkedHashMap<>();
        written.forEach(one -> byToken.put(one.token(), one));
        TelegramAccountId account = Objects.requireNonNull(campaign.plan().account());
        Mailing.Posted posted = mailing.post(
                campaign.sender(),
                account,
                written.stream().map(Written::letter).toList(),
                letters -> claim(campaign, letters, byToken));
        Map<Candidate, Mailing.Refusal> refused = new LinkedHashMap<>();
        posted.refused()
                .forEach((token, why) ->
                        refused.put(Objects.requireNonNull(byToken.get(token)).candidate(), why));
        together(refused).forEach((why, ones) -> refused(campaign, ones, why));
        return posted.posted().size();
    }

    private List<Mailing.Letter> claim(Row campaign, List<Mailing.Letter> letters, Map<UUID, Written> byToken) {
        Map<Candidate, Mailing.Letter> wanted = new LinkedHashMap<>();
        letters.forEach(letter ->
                wanted.put(Objects.requireNonNull(byToken.get(letter.token())).candidate(), letter));
        List<Candidate> claimed = candidates.claim(List.copyOf(wanted.keySet()));
        List<Mailing.Letter> left = claimed.stream()
                .map(one -> Objects.requireNonNull(wanted.get(one)))
                .toList();
        messages.insert(campaign, left, byToken);
        return left;
    }

    private void refused(Row campaign, List<Candidate> ones, Mailing.Refusal why) {
        boolean text = why == Mailing.Refusal.EMPTY || why == Mailing.Refusal.TOO_LONG;
        ParticipationState state = text ? ParticipationState.FAILED : ParticipationState.CANCELLED;
        end(campaign, ones, state, Reasons.of(why), null);
    }

    /** Those with the same reason. */
    private static <R> Map<R, List<Candidate>> together(Map<Candidate, R> reasons) {
        Map<R, List<Candidate>> together = new LinkedHashMap<>();
        reasons.forEach((one, reason) ->
                together.computeIfAbsent(reason, first -> new ArrayList<>()).add(one));
        return together;
    }

    private void end(
            Row campaign, List<Candidate> ones, ParticipationState state, String reason, @Nullable String detail) {
        candidates.end(ones, state, reason, detail);
        LeadEvent.Link link = CampaignActivity.link(campaign.id(), campaign.name());
        events.publishEvent(new LeadEvents(ones.stream()
                .map(one -> CampaignActivity.ended(one.lead(), clock.instant(), state, link))
                .toList()));
    }
}
