package app.leadline.organization;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Members extends JpaRepository<Member, Long> {

    Optional<Member> findByEmail(String email);
}
