package app.leadline.organization;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface Workspaces extends JpaRepository<Workspace, Long> {

    /** Whoever changes members holds this lock, so that two owners cannot both be the last to go. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Workspace w where w.id = :id")
    Optional<Workspace> locked(long id);

    @Modifying(flushAutomatically = true)
    @NativeQuery("""
            update workspace set name = :name where kind = 'PERSONAL'
            and id in (select workspace_id from membership where member_id = :member)""")
    void renamePersonal(long member, String name);
}
