package app.leadline.intelligence;

import app.leadline.intelligence.StorylineEvent.What;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Generates and deletes storylines, and notes which of their actions were done. */
@Service
public class StorylineService {

    private final StorylinePolicy policy;
    private final StorylineWriter writer;
    private final StorylineRuns runs;
    private final StorylineTable table;
    private final StorylineRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StorylineService(
            StorylinePolicy policy,
            StorylineWriter writer,
            StorylineRuns runs,
            StorylineTable table,
            StorylineRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.writer = writer;
        this.runs = runs;
        this.table = table;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Who writes the next version. */
    public Author author() {
        return writer.author();
    }

    /**
     * Begins to write a new version, or does nothing when one is being written. Returns at once; how it goes is told by
     * {@link StorylineProgressed}, and it goes on whoever leaves.
     *
     * @throws AccessDeniedException when the asker may not open the lead, or there is none
     */
    public void generate(CurrentMember asker, LeadId lead, Locale language, ZoneId zone) {
        policy.requireRead(asker, lead);
        runs.begin(new StorylineScope(asker, lead, language, zone));
    }

    /**
     * How far the writing has come, or how the last one on this server ended; empty when there was none.
     *
     * @throws AccessDeniedException when the asker may not open the lead, or there is none
     */
    public Optional<RunState> state(CurrentMember asker, LeadId lead) {
        policy.requireRead(asker, lead);
        return runs.state(lead);
    }

    /**
     * Stops the writing, if there is any; the former version stays.
     *
     * @throws AccessDeniedException when the asker may not open the lead, or there is none
     */
    public void cancel(CurrentMember asker, LeadId lead) {
        policy.requireRead(asker, lead);
        runs.cancel(lead);
    }

    /** @throws AccessDeniedException when the asker may not delete it, or there is no such version */
    @Transactional
    public void delete(CurrentMember asker, StorylineId id) {
        StorylineRows.Row row = rows.find(id).orElseThrow(() -> new AccessDeniedException("no such storyline"));
        policy.requireDelete(asker, row.lead());
        table.delete(id);
        events.publishEvent(new StorylineEvent(What.DELETED, row.lead(), asker.id(), clock.instant(), List.of()));
        events.publishEvent(new StorylineProgressed(row.lead()));
    }

    /**
     * Notes that an action of a storyline was done, or was not after all. The next storyline knows of it.
     *
     * @throws AccessDeniedException when the asker may not open the lead, or there is no such action
     */
    @Transactional
    public void done(CurrentMember asker, StatementId id, boolean done) {
        StorylineTable.Action action = table.action(id).orElseThrow(() -> new AccessDeniedException("no such action"));
        policy.requireRead(asker, action.lead());
        if (action.done() != done) {
            table.done(id, done ? clock.instant() : null, done ? asker.id() : null);
            What what = done ? What.ACTION_DONE : What.ACTION_REOPENED;
            events.publishEvent(new StorylineEvent(
                    what, action.lead(), asker.id(), clock.instant(), List.of(Quotations.elided(action.text()))));
            events.publishEvent(new StorylineProgressed(action.lead()));
        }
    }
}
