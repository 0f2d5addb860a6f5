package app.leadline.organization;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Members extends JpaRepository<Member, Long> {

    Optional<Member> findByEmail(String email);

    @Query("select m.credentialsVersion from Member m where m.id = :id")
    Optional<Integer> credentialsVersion(long id);
}
