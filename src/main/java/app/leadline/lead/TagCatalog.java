package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tags of a workspace as a whole, for its owners and admins; every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for anybody else. A tag of another workspace counts
 * as gone.
 */
@Service
@Transactional
public class TagCatalog {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final TagService tags;
    private final List<TagUse> uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TagCatalog(
            JdbcClient jdbc,
            Memberships memberships,
            TagService tags,
            List<TagUse> uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.tags = tags;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    /** @param leads how many leads have the tag */
    public record Use(Tag tag, long leads) {}

    /** By name. */
    @Transactional(readOnly = true)
    public List<Use> all(CurrentMember asker) {
        memberships.requireConfigure(asker);
        return jdbc.sql("""
                        select t.id, t.name, t.colour, count(lt.lead_id) as leads from tag t
                        left join lead_tag lt on lt.tag_id = t.id
                        where t.workspace_id = ? group by t.id, t.name, t.colour, t.name_key order by t.name_key""")
                .param(asker.workspace().value())
                .query((rs, row) -> new Use(TagService.tag(rs, row), rs.getLong("leads")))
                .list();
    }

    /** @throws InvalidInput for "tag" when the name is blank, too long, or another tag has it in any case */
    public void rename(CurrentMember asker, TagId id, String name) {
        Tag tag = locked(asker, id);
        String wanted = TagService.checkedName(name);
        try {
            jdbc.sql("update tag set name = ?, name_key = ? where id = ?")
                    .params(wanted, TagService.key(wanted), tag.id().value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("tag", "tags.invalid.taken", wanted);
        }
        changed(asker.workspace());
    }

    public void recolour(CurrentMember asker, TagId id, TagColour colour) {
        locked(asker, id);
        jdbc.sql("update tag set colour = ? where id = ?")
                .params(colour.name(), id.value())
                .update();
        changed(asker.workspace());
    }

    /**
     * Gives every lead that has one tag the other one instead, and deletes the first. Each of these leads gets one
     * change from the first to the second name; one that has both already loses the first.
     *
     * @return how many leads had the first tag
     */
    public long merge(CurrentMember asker, TagId from, TagId into) {
        if (from.equals(into)) {
            throw new InvalidInput("tag", "tags.invalid.mergeWithItself");
        }
        // In the order of their numbers, so that two merges at a time cannot wait for each other.
        boolean inOrder = from.value() < into.value();
        Tag first = locked(asker, inOrder ? from : into);
        Tag second = locked(asker, inOrder ? into : from);
        Tag gone = inOrder ? first : second;
        Tag kept = inOrder ? second : first;
        long leads = publishChanges(asker, gone, kept);
        jdbc.sql("""
                        insert into lead_tag (lead_id, tag_id) select lt.lead_id, ? from lead_tag lt where lt.tag_id = ?
                        and not exists (select 1 from lead_tag has where has.lead_id = lt.lead_id and has.tag_id = ?)""").params(into.value(), from.value(), into.value()).update();
        remove(asker.workspace(), gone, kept);
        return leads;
    }

    /** @return how many leads had the tag */
    public long delete(CurrentMember asker, TagId id) {
        Tag tag = locked(asker, id);
        long leads = publishChanges(asker, tag, null);
        remove(asker.workspace(), tag, null);
        return leads;
    }

    /** What else, besides leads, would suffer if the tag were deleted. */
    @Transactional(readOnly = true)
    public List<Sentence> suffers(CurrentMember asker, Tag tag) {
        memberships.requireConfigure(asker);
        return uses.stream().flatMap(use -> use.useOf(asker, tag).stream()).toList();
    }

    /** Nobody can put the tag on a lead until the transaction ends. */
    private Tag locked(CurrentMember asker, TagId id) {
        memberships.requireConfigure(asker);
        jdbc.sql("select id from tag where id = ? and workspace_id = ? for update")
                .params(id.value(), asker.workspace().value())
                .query(Long.class)
                .optional();
        return tags.find(asker.workspace(), id).orElseThrow(() -> new InvalidInput("tag", "tags.invalid.gone"));
    }

    /** Before anything is changed: one event for each lead that has the tag, a page of leads at a time. */
    private long publishChanges(CurrentMember asker, Tag gone, @Nullable Tag kept) {
        Instant now = clock.instant();
        long leads = 0;
        long last = 0;
        List<Affected> page;
        do {
            page = affected(gone.id(), kept == null ? gone.id() : kept.id(), last);
            for (Affected lead : page) {
                String after = kept == null || lead.hasBoth() ? null : kept.name();
                var change = new FieldChange("tag:" + gone.id().value(), null, gone.name(), after);
                events.publishEvent(new LeadChanged(lead.id(), asker.id(), now, List.of(change)));
                last = lead.id().value();
            }
            leads += page.size();
        } while (page.size() == PAGE);
        return leads;
    }

    private record Affected(LeadId id, boolean hasBoth) {}

    private List<Affected> affected(TagId gone, TagId kept, long after) {
        return jdbc.sql("""
                        select lt.lead_id, has.tag_id from lead_tag lt
                        left join lead_tag has on has.lead_id = lt.lead_id and has.tag_id = ?
                        where lt.tag_id = ? and lt.lead_id > ? order by lt.lead_id fetch first ? rows only""")
                .params(kept.value(), gone.value(), after, PAGE)
                .query((rs, row) -> new Affected(new LeadId(rs.getLong(1)), rs.getObject(2) != null))
                .list();
    }

    /** The leads lose it by the foreign key. */
    private void remove(WorkspaceId workspace, Tag gone, @Nullable Tag kept) {
        jdbc.sql("delete from tag where id = ?").param(gone.id().value()).update();
        events.publishEvent(new TagGone(workspace, gone, kept));
        changed(workspace);
    }

    private void changed(WorkspaceId workspace) {
        events.publishEvent(new WorkspaceTagsChanged(workspace));
        events.publishEvent(new WorkspaceLeadsChanged(workspace));
    }
}
