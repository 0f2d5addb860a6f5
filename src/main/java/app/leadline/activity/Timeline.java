package app.leadline.activity;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadField;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a lead, newest first. Everybody who may open the lead may read all of it; each call asks anew. A page
 * costs the same whether the lead has ten activities or a hundred thousand.
 */
@Service
@Transactional(readOnly = true)
public class Timeline {

    private final ActivityRows rows;
    private final MonthCounts months;
    private final MonthRollup rollup;
    private final LeadPolicy policy;
    private final MemberDirectory members;
    private final ActivitySentences sentences;
    private final Restoration restoration;

    Timeline(
            ActivityRows rows,
            MonthCounts months,
            MonthRollup rollup,
            LeadPolicy policy,
            MemberDirectory members,
            ActivitySentences sentences,
            Restoration restoration) {
        this.rows = rows;
        this.months = months;
        this.rollup = rollup;
        this.policy = policy;
        this.members = members;
        this.sentences = sentences;
        this.restoration = restoration;
    }

    /**
     * @param after {@link ActivityKey#NEWEST} for the first page, else the key of the last row of the page before
     * @param limit fewer rows than this mean that there are no more
     * @throws AccessDeniedException when the asker may not open the lead, or there is none
     */
    public ActivityPage page(CurrentMember asker, LeadId lead, ActivityFilter filter, ActivityKey after, int limit) {
        policy.requireOpen(asker, lead);
        List<Activity> found = rows.page(lead, filter, after, limit);
        Set<YearMonth> shown = found.stream()
                .map(activity -> YearMonth.from(activity.at().atZone(filter.zone())))
                .collect(Collectors.toSet());
        return new ActivityPage(found, months.of(lead, filter, shown));
    }

    /**
     * What happened to one thing of a lead, newest first.
     *
     * @param thing whose events carried this link; its label does not matter
     * @param after {@link ActivityKey#NEWEST} for the first page, else the key of the last row of the page before
     * @throws AccessDeniedException when the asker may not open the lead, or there is none
     */
    public List<Activity> of(CurrentMember asker, LeadId lead, LeadEvent.Link thing, ActivityKey after, int limit) {
        policy.requireOpen(asker, lead);
        return rows.of(lead, thing, after, limit);
    }

    /** Where an activity stands, or the row that it was folded into; empty when the lead has no such activity. */
    public Optional<ActivityKey> place(CurrentMember asker, LeadId lead, long activity) {
        policy.requireOpen(asker, lead);
        return rows.place(lead, activity);
    }

    /** The single edits behind a row that stands for several, newest first; empty when the lead has no such row. */
    public List<Activity> edits(CurrentMember asker, LeadId lead, long activity) {
        policy.requireOpen(asker, lead);
        return rows.edits(lead, activity);
    }

    /** Who did something to the lead, by e-mail address, members who have left included. */
    public List<MemberDirectory.Entry> actors(CurrentMember asker, LeadId lead) {
        policy.requireOpen(asker, lead);
        List<MemberId> actors = rollup.actors(lead);
        return members.named(actors).values().stream()
                .sorted(Comparator.comparing(MemberDirectory.Entry::email))
                .toList();
    }

    /** Whether there is a value in it that some feature could bring back; whether it still fits, only trying tells. */
    public boolean restorable(Activity activity) {
        FieldChange change = activity.what().change();
        return change != null && sentences.fieldNamed(change.field()).isPresent();
    }

    /**
     * Sets the field of an activity back to what stood there before it, as the asker, with the same checks as typing it.
     * That is an activity itself.
     *
     * @return the new activity
     * @throws InvalidInput when there is no value to bring back, it is not acceptable any more, or stands there already
     * @throws AccessDeniedException when the asker may not edit the lead, or it has no such activity
     */
    @Transactional
    public Activity restore(CurrentMember asker, LeadId lead, long activity) {
        policy.requireEdit(asker, lead);
        FieldChange change = changeOf(lead, activity);
        LeadField field = sentences
                .fieldNamed(change.field())
                .orElseThrow(() -> new InvalidInput("", "activity.restore.unknownField"));
        long restored = restoration
                .of(activity, () -> field.set(asker, lead, change.field(), change.before()))
                .orElseThrow(() -> new InvalidInput("", "activity.restore.already"));
        return rows.find(lead, restored).orElseThrow();
    }

    private FieldChange changeOf(LeadId lead, long activity) {
        Activity found =
                rows.find(lead, activity).orElseThrow(() -> new AccessDeniedException("no such activity of this lead"));
        if (found.what().change() == null) {
            throw new InvalidInput("", "activity.restore.noValue");
        }
        return Objects.requireNonNull(found.what().change());
    }
}
