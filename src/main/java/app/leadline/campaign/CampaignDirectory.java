package app.leadline.campaign;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names of the campaigns of the workspace the asker looks at, for choosing one. Refuses whoever does not belong to the workspace
 * with {@link org.springframework.security.access.AccessDeniedException}; a campaign of another workspace counts as gone.
 */
@Service
@Transactional(readOnly = true)
public class CampaignDirectory {

    private final JdbcClient jdbc;
    private final Memberships memberships;

    CampaignDirectory(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    public record Entry(CampaignId id, String name) {}

    /** The first campaigns by name that have the text in their name, in any case; all of them for a blank text. */
    public List<Entry> search(CurrentMember asker, String text, int limit) {
        memberships.requireMember(asker);
        return jdbc.sql("select id, name from campaign where workspace_id = :workspace and name_key like :pattern"
                        + " order by name_key, id fetch first :limit rows only")
                .param("workspace", asker.workspace().value())
                .param("pattern", SearchText.anywhere(SearchText.clean(text).toLowerCase(Locale.ROOT)))
                .param("limit", limit)
                .query(CampaignDirectory::entry)
                .list();
    }

    /** The oldest campaign of exactly this name; empty when the workspace has none. */
    public Optional<Entry> named(CurrentMember asker, String name) {
        memberships.requireMember(asker);
        return jdbc.sql("select id, name from campaign where workspace_id = ? and name_key = ? and name = ?"
                        + " order by name_key, id fetch first 1 row only")
                .params(asker.workspace().value(), name.toLowerCase(Locale.ROOT), name)
                .query(CampaignDirectory::entry)
                .optional();
    }

    /** Empty when the workspace has no such campaign. */
    public Optional<Entry> find(CurrentMember asker, CampaignId id) {
        memberships.requireMember(asker);
        return jdbc.sql("select id, name from campaign where workspace_id = ? and id = ?")
                .params(asker.workspace().value(), id.value())
                .query(CampaignDirectory::entry)
                .optional();
    }

    /** A campaign that leads can still be added to. */
    public record Open(CampaignId id, String name, CampaignStatus status) {}

    /**
     * The next campaigns by name that have not ended and have the text in their name, in any case.
     *
     * @param after the last one known; null for the first page
     */
    public List<Open> open(CurrentMember asker, String text, @Nullable Open after, int limit) {
        memberships.requireMember(asker);
        String next = after == null ? "" : " and name_key >= :name and (name_key > :name or id > :id)";
        return jdbc.sql(
                        "select id, name, status from campaign where workspace_id = :workspace and name_key like :pattern"
                                + " and status not in ('COMPLETED', 'CANCELLED')" + next
                                + " order by name_key, id fetch first :limit rows only")
                .param("workspace", asker.workspace().value())
                .param("pattern", SearchText.anywhere(SearchText.clean(text).toLowerCase(Locale.ROOT)))
                .param("name", after == null ? "" : after.name().toLowerCase(Locale.ROOT))
                .param("id", after == null ? 0 : after.id().value())
                .param("limit", limit)
                .query((rs, row) -> new Open(
                        new CampaignId(rs.getLong("id")),
                        rs.getString("name"),
                        CampaignStatus.valueOf(rs.getString("status"))))
                .list();
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        return new Entry(new CampaignId(rs.getLong("id")), rs.getString("name"));
    }
}
