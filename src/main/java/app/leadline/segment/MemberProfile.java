package app.leadline.segment;

import app.leadline.lead.LeadProfile;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads who a lead is. */
final class MemberProfile {

    static final String COLUMNS = "l.id, l.first_name, l.last_name, l.telegram_user_id, l.username, l.phone, l.country,"
            + " l.language, l.group_name";

    private MemberProfile() {}

    static LeadProfile read(ResultSet rs) throws SQLException {
        String username = rs.getString("username");
        String phone = rs.getString("phone");
        return new LeadProfile(
                rs.getString("first_name"),
                rs.getString("last_name"),
                rs.getObject("telegram_user_id", Long.class),
                username == null ? null : new TelegramUsername(username),
                phone == null ? null : new PhoneNumber(phone),
                rs.getString("country"),
                rs.getString("language"),
                rs.getString("group_name"));
    }
}
