package app.leadline.campaign;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
                .param("pattern", pattern(text))
                .param("limit", limit)
                .query(CampaignDirectory::entry)
                .list();
    }

    /** Empty when the workspace has no such campaign. */
    public Optional<Entry> find(CurrentMember asker, CampaignId id) {
        memberships.requireMember(asker);
        return jdbc.sql("select id, name from campaign where workspace_id = ? and id = ?")
                .params(asker.workspace().value(), id.value())
                .query(CampaignDirectory::entry)
                .optional();
    }

    /** Backslash is the default escape character of both databases. */
    static String pattern(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        return new Entry(new CampaignId(rs.getLong("id")), rs.getString("name"));
    }
}
