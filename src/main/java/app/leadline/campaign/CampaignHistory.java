package app.leadline.campaign;

import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in campaigns that were sent elsewhere, before this installation: with their messages, their figures and their activities. */
@Service
@Transactional
public class CampaignHistory {

    private final Memberships memberships;
    private final LeadPolicy leads;
    private final CampaignChecks checks;
    private final CampaignTable table;
    private final StepTable steps;
    private final CampaignLog log;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CampaignHistory(
            Memberships memberships,
            LeadPolicy leads,
            CampaignChecks checks,
            CampaignTable table,
            StepTable steps,
            CampaignLog log,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.leads = leads;
        this.checks = checks;
        this.table = table;
        this.steps = steps;
        this.log = log;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * In the workspace the asker looks at, as sent by them.
     *
     * @throws app.leadline.shared.InvalidInput as {@link CampaignService#create}
     * @throws org.springframework.security.access.AccessDeniedException when they may not edit one of the leads
     */
    public CampaignId take(CurrentMember asker, PastCampaign past) {
        memberships.requireMember(asker);
        CampaignDraft draft = checks.draft(asker, past.draft());
        CampaignId id = table.insert(asker.workspace(), asker.id(), draft, null, past.startedAt());
        steps.replace(id, List.of(), past.steps());
        List<CampaignStep> written = steps.of(id);
        log.write(id, past.startedAt(), CampaignLog.Entry.of(LogEntry.Kind.CREATED, asker.id(), 0, ""));
        long added = log.write(
                id,
                past.startedAt(),
                CampaignLog.Entry.of(
                        LogEntry.Kind.ADDED, asker.id(), past.parts().size(), ""));
        status(asker, id, CampaignStatus.ACTIVE, past.startedAt());
        Instant end = past.endedAt();
        for (PastCampaign.Part part : past.parts()) {
            leads.requireEdit(asker, part.lead());
            new Telling(asker, past, id, written, part, added).tell();
        }
        if (end == null) {
            table.status(id, CampaignStatus.PAUSED, null, past.startedAt());
        } else {
            status(asker, id, CampaignStatus.COMPLETED, end);
        }
        return id;
    }

    private void status(CurrentMember asker, CampaignId id, CampaignStatus status, Instant at) {
        table.status(id, status, null, at);
        log.write(id, at, new CampaignLog.Entry(LogEntry.Kind.STATUS, asker.id(), status, null, 0, "", false));
    }

    /** One lead's part in it. */
    private final class Telling {

        private final CurrentMember asker;
        private final PastCampaign past;
        private final CampaignId id;
        private final List<CampaignStep> written;
        private final PastCampaign.Part part;
        private final long added;
        private final LeadEvent.Link link;

        Telling(
                CurrentMember asker,
                PastCampaign past,
                CampaignId id,
                List<CampaignStep> written,
                PastCampaign.Part part,
                long added) {
            this.asker = asker;
            this.past = past;
            this.id = id;
            this.written = written;
            this.part = part;
            this.added = added;
            this.link = CampaignActivity.link(id, past.draft().name());
        }

        void tell() {
            LeadId lead = part.lead();
            publish(CampaignActivity.added(lead, asker.id(), past.startedAt(), link));
            publish(CampaignActivity.status(lead, asker.id(), past.startedAt(), CampaignStatus.ACTIVE, link));
            long participation = participation();
            IntStream.range(0, part.sent().size())
                    .forEach(i ->
                            message(participation, written.get(i), part.sent().get(i)));
            Instant end = past.endedAt();
            if (end != null) {
                publish(CampaignActivity.status(lead, null, end, CampaignStatus.COMPLETED, link));
            }
        }

        private boolean answered() {
            return part.sent().stream().anyMatch(sent -> sent.answeredAt() != null);
        }

        private long participation() {
            boolean all = part.sent().size() == written.size();
            ParticipationState state = answered()
                    ? ParticipationState.RESPONDED
                    : all ? ParticipationState.COMPLETED : ParticipationState.WAITING;
            Instant last = part.sent().isEmpty()
                    ? past.startedAt()
                    : part.sent().getLast().at();
            Duration wait =
                    all ? Duration.ZERO : written.get(part.sent().size()).delay();
            var keys = new GeneratedKeyHolder();
            jdbc.sql("""
                            insert into participation (campaign_id, lead_id, state, next_step, due_at, change_id, added_at, last_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id.value(),
                            part.lead().value(),
                            state.name(),
                            Math.min(part.sent().size() + 1, written.size()),
                            CampaignTable.time(last.plus(wait)),
                            added,
                            CampaignTable.time(past.startedAt()),
                            CampaignTable.time(last))
                    .update(keys, "id");
            return Objects.requireNonNull(keys.getKey()).longValue();
        }

        private void message(long participation, CampaignStep step, PastCampaign.Sent sent) {
            Instant delivered = sent.readAt() == null ? sent.answeredAt() : sent.readAt();
            jdbc.sql("""
                            insert into campaign_message (campaign_id, participation_id, lead_id, step_id, place, sender_id, token, text,
                            state, peer, queued_at, sent_at, delivered_at, read_at, answered_at, last_answer_at, last_answer, answers)
                            values (:campaign, :participation, :lead, :step, :place, :sender, :token, :text, 'SENT', 0, :at, :at,
                            :delivered, :read, :answered, :answered, 0, :answers)""")
                    .param("campaign", id.value())
                    .param("participation", participation)
                    .param("lead", part.lead().value())
                    .param("step", step.id().value())
                    .param("place", step.place())
                    .param("sender", asker.id().value())
                    .param("token", UUID.randomUUID())
                    .param("text", step.template())
                    .param("at", CampaignTable.time(sent.at()))
                    .param("delivered", time(delivered), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("read", time(sent.readAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("answered", time(sent.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("answers", sent.answeredAt() == null ? 0 : 1)
                    .update();
            told(step.place(), sent);
        }

        private void told(int place, PastCampaign.Sent sent) {
            LeadId lead = part.lead();
            if (place == 1) {
                publish(CampaignActivity.sent(lead, asker.id(), sent.at(), link));
            }
            publish(CampaignActivity.messageSent(lead, asker.id(), sent.at(), place, link));
            if (sent.readAt() != null) {
                publish(CampaignActivity.messageRead(lead, sent.readAt(), place, link));
            }
            if (sent.answeredAt() != null) {
                publish(CampaignActivity.messageAnswered(lead, sent.answeredAt(), place, link));
                publish(CampaignActivity.answered(lead, sent.answeredAt(), place, link));
            }
        }

        private void publish(CampaignActivity activity) {
            events.publishEvent(activity);
        }

        private @Nullable Object time(@Nullable Instant instant) {
            return instant == null ? null : CampaignTable.time(instant);
        }
    }
}
