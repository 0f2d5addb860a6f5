package app.leadline.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Leads extends JpaRepository<Lead, Long> {

    /** The leads of a workspace that share an identifier with the one to be created; at most one per identifier. */
    @Query("""
            select l from Lead l where l.workspaceId = :workspace
            and (l.telegramUserId = :telegramUserId or l.username = :username or l.phone = :phone) order by l.id""")
    List<Lead> sharingIdentifier(
            long workspace, @Nullable Long telegramUserId, @Nullable String username, @Nullable String phone);
}
