package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads of the workspace the asker looks at, by name or Telegram id, for choosing one. Refuses whoever does not belong
 * to the workspace.
 */
@Service
@Transactional(readOnly = true)
public class LeadDirectory {

    private static final LeadSort BY_NAME = new LeadSort(LeadSort.By.NAME, false);

    private final LeadList list;
    private final Memberships memberships;
    private final JdbcClient jdbc;

    LeadDirectory(LeadList list, Memberships memberships, JdbcClient jdbc) {
        this.list = list;
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    /** @param hint tells leads of the same name apart: username or phone number, or empty */
    public record Entry(LeadId lead, String name, String hint) {}

    /** The first leads by name that have every word of the text in their name, username or phone number. */
    public List<Entry> search(CurrentMember asker, String text, int limit) {
        LeadQuery query = new LeadQuery(new LeadFilter(text, Set.of(), Set.of(), Set.of()), BY_NAME);
        return list.page(asker, query, null, limit).stream()
                .map(row -> new Entry(
                        row.id(),
                        row.name(),
                        row.username() != null
                                ? row.username().withAt()
                                : row.phone() != null ? row.phone().formatted() : ""))
                .toList();
    }

    /** The leads with these Telegram ids, by id. */
    public Map<Long, Entry> withTelegramIds(CurrentMember asker, Collection<Long> ids) {
        memberships.requireMember(asker);
        Map<Long, Entry> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + LeadList.NAME_COLUMNS
                            + " from lead l where l.workspace_id = ? and l.telegram_user_id = any(?)")
                    .params(asker.workspace().value(), ids.toArray(new Long[0]))
                    .query(rs -> {
                        LeadProfile profile = LeadList.name(rs);
                        String hint = profile.username() == null
                                ? ""
                                : profile.username().withAt();
                        found.put(
                                rs.getLong("telegram_user_id"),
                                new Entry(new LeadId(rs.getLong("id")), profile.displayName(), hint));
                    });
        }
        return found;
    }
}
