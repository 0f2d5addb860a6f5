package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.OneLine;
import app.leadline.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tags on leads: typing creates or picks, x removes. What belongs to the workspace as a whole is {@link TagCatalog}. */
@Service
@Transactional
public class TagService {

    static final int NAME_LIMIT = 40;

    private final JdbcClient jdbc;
    private final LeadPolicy policy;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TagService(
            JdbcClient jdbc,
            LeadPolicy policy,
            Memberships memberships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    /** The tags of the workspace the asker looks at, by name. */
    @Transactional(readOnly = true)
    public List<Tag> all(CurrentMember asker) {
        memberships.requireMember(asker);
        return jdbc.sql("select id, name, colour from tag where workspace_id = ? order by name_key")
                .param(asker.workspace().value())
                .query(TagService::tag)
                .list();
    }

    /**
     * Sticks a tag to a lead, creating the tag when the workspace has none of that name; names are the same without
     * regard to case. Does nothing when the lead has it.
     *
     * @throws InvalidInput for "tag" when the name is blank or longer than 40 characters
     */
    public Tag assign(CurrentMember asker, LeadId lead, String name) {
        WorkspaceId workspace = policy.requireEdit(asker, lead);
        Tag tag = findOrCreate(workspace, checkedName(name));
        int added = jdbc.sql("""
                        insert into lead_tag (lead_id, tag_id) select ?, ?
                        where not exists (select 1 from lead_tag where lead_id = ? and tag_id = ?)""")
                .params(lead.value(), tag.id().value(), lead.value(), tag.id().value())
                .update();
        if (added > 0) {
            publish(asker, lead, workspace, tag, null, tag.name());
        }
        return tag;
    }

    /** Takes a tag off a lead; does nothing when the lead does not have it. */
    public void unassign(CurrentMember asker, LeadId lead, TagId id) {
        WorkspaceId workspace = policy.requireEdit(asker, lead);
        Optional<Tag> tag = find(workspace, id);
        int removed = jdbc.sql("delete from lead_tag where lead_id = ? and tag_id = ?")
                .params(lead.value(), id.value())
                .update();
        if (removed > 0) {
            publish(asker, lead, workspace, tag.orElseThrow(), tag.orElseThrow().name(), null);
        }
    }

    Map<LeadId, List<Tag>> tagsOf(Collection<LeadId> leads) {
        Map<LeadId, List<Tag>> found = new HashMap<>();
        if (!leads.isEmpty()) {
            jdbc.sql("""
                            select lt.lead_id, t.id, t.name, t.colour from lead_tag lt join tag t on t.id = lt.tag_id
                            where lt.lead_id in (:leads) order by t.name_key""")
                    .param("leads", leads.stream().map(LeadId::value).toList())
                    .query(rs -> {
                        found.computeIfAbsent(new LeadId(rs.getLong("lead_id")), id -> new java.util.ArrayList<>())
                                .add(tag(rs, 0));
                    });
        }
        return found;
    }

    Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return jdbc.sql("select id, name, colour from tag where workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query(TagService::tag)
                .optional();
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static String checkedName(String name) {
        String line = OneLine.of(name);
        if (line.isEmpty() || line.length() > NAME_LIMIT) {
            throw new InvalidInput("tag", "lead.invalid.tag", NAME_LIMIT);
        }
        return line;
    }

    static Tag tag(ResultSet rs, int row) throws SQLException {
        return new Tag(new TagId(rs.getLong("id")), rs.getString("name"), TagColour.valueOf(rs.getString("colour")));
    }

    private Tag findOrCreate(WorkspaceId workspace, String name) {
        return byName(workspace, name).orElseGet(() -> insert(workspace, name));
    }

    private Optional<Tag> byName(WorkspaceId workspace, String name) {
        return jdbc.sql("select id, name, colour from tag where workspace_id = ? and name_key = ?")
                .params(workspace.value(), key(name))
                .query(TagService::tag)
                .optional();
    }

    private Tag insert(WorkspaceId workspace, String name) {
        TagColour colour = TagColour.of(key(name));
        var keys = new GeneratedKeyHolder();
        try {
            jdbc.sql("insert into tag (workspace_id, name, name_key, colour) values (?, ?, ?, ?)")
                    .params(workspace.value(), name, key(name), colour.name())
                    .update(keys, "id");
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("tag", "lead.invalid.tagJustCreated", name);
        }
        return new Tag(new TagId(java.util.Objects.requireNonNull(keys.getKey()).longValue()), name, colour);
    }

    private void publish(
            CurrentMember asker,
            LeadId lead,
            WorkspaceId workspace,
            Tag tag,
            @Nullable String before,
            @Nullable String after) {
        FieldChange change = new FieldChange("tag:" + tag.id().value(), null, before, after);
        events.publishEvent(new LeadChanged(lead, asker.id(), clock.instant(), List.of(change)));
        events.publishEvent(new WorkspaceLeadsChanged(workspace));
    }
}
