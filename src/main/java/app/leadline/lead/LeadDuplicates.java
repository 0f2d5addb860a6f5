package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the lead that an identifier belongs to already, before somebody enters it a second time. */
@Service
@Transactional(readOnly = true)
public class LeadDuplicates {

    /** The identifiers, in the order in which a form asks for them. */
    private static final List<ProfileField> IDENTIFIERS =
            List.of(ProfileField.TELEGRAM_USER_ID, ProfileField.USERNAME, ProfileField.PHONE);

    private final JdbcClient jdbc;
    private final Memberships memberships;

    LeadDuplicates(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    /** @param field the identifier the lead has: {@code telegram_user_id}, {@code username} or {@code phone} */
    public record Match(LeadId lead, String name, String field) {}

    /**
     * The leads of the workspace the asker looks at that have an identifier of the profile: at most one for each.
     * Problems of the profile do not matter here.
     */
    public List<Match> of(CurrentMember asker, LeadProfile profile) {
        memberships.requireMember(asker);
        List<Match> matches = new ArrayList<>();
        for (ProfileField field : IDENTIFIERS) {
            Object value = field == ProfileField.TELEGRAM_USER_ID ? profile.telegramUserId() : field.of(profile);
            if (value != null) {
                having(asker, field, value).ifPresent(matches::add);
            }
        }
        return matches;
    }

    private Optional<Match> having(CurrentMember asker, ProfileField field, Object value) {
        return jdbc.sql("select " + LeadList.NAME_COLUMNS + " from lead l where l.workspace_id = ? and l." + field.key()
                        + " = ?")
                .params(asker.workspace().value(), value)
                .query((rs, row) -> new Match(
                        new LeadId(rs.getLong("id")), LeadList.name(rs).displayName(), field.key()))
                .optional();
    }
}
