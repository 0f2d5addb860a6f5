package app.leadline.intelligence;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.ConversationSummary;
import app.leadline.conversation.Conversations;
import app.leadline.intelligence.Statement.Reach;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of many sources at once whether a member gets to them: one statement for each kind. */
@Component
class SourceReach {

    /** Where the things of a kind are, with the column that has to be the lead's. */
    private static final Map<Source.Kind, String> TABLES = Map.of(
            Source.Kind.ACTIVITY, "select id from activity where lead_id = :lead and id in (:ids)",
            Source.Kind.DEAL, "select id from deal where lead_id = :lead and id in (:ids)",
            Source.Kind.CAMPAIGN,
                    "select campaign_id from participation where lead_id = :lead and campaign_id in (:ids)",
            Source.Kind.FIELD,
                    "select f.id from custom_field f join lead l on l.workspace_id = f.workspace_id"
                            + " where l.id = :lead and f.id in (:ids)",
            Source.Kind.MESSAGE,
                    "select m.id from message m join conversation c on c.id = m.conversation_id"
                            + " where c.lead_id = :lead and m.id in (:ids)",
            Source.Kind.TALK, "select id from conversation where lead_id = :lead and id in (:ids)",
            Source.Kind.ACTION,
                    "select t.id from storyline_statement t join storyline s on s.id = t.storyline_id"
                            + " where s.lead_id = :lead and t.id in (:ids)");

    private final Conversations conversations;
    private final JdbcClient jdbc;

    SourceReach(Conversations conversations, JdbcClient jdbc) {
        this.conversations = conversations;
        this.jdbc = jdbc;
    }

    Map<Source, Reach> of(CurrentMember asker, LeadId lead, Collection<Source> sources) {
        Map<Source.Kind, Set<Long>> there = new HashMap<>();
        sources.stream()
                .collect(Collectors.groupingBy(Source::kind, Collectors.mapping(Source::id, Collectors.toSet())))
                .forEach((kind, ids) -> there.put(kind, existing(lead, kind, ids)));
        Set<ConversationId> own = sources.stream().anyMatch(source -> source.conversation() != null)
                ? conversations.of(asker, lead).stream()
                        .map(ConversationSummary::id)
                        .collect(Collectors.toSet())
                : Set.of();
        Map<Source, Reach> reach = new HashMap<>();
        sources.forEach(source -> reach.put(source, reach(source, there, own)));
        return reach;
    }

    private Set<Long> existing(LeadId lead, Source.Kind kind, Set<Long> ids) {
        String sql = TABLES.get(kind);
        return sql == null
                ? ids
                : new HashSet<>(jdbc.sql(sql)
                        .param("lead", lead.value())
                        .param("ids", List.copyOf(ids))
                        .query(Long.class)
                        .list());
    }

    private static Reach reach(Source source, Map<Source.Kind, Set<Long>> there, Set<ConversationId> own) {
        if (!there.getOrDefault(source.kind(), Set.of()).contains(source.id())) {
            return Reach.GONE;
        }
        ConversationId conversation = source.conversation();
        return conversation == null || own.contains(conversation) ? Reach.OPEN : Reach.LOCKED;
    }
}
