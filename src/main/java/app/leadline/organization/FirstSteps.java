package app.leadline.organization;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import app.leadline.shared.Problems;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very first organization and its owner, made on the set-up page of a fresh installation, once. */
@Service
@Transactional
public class FirstSteps {

    private final Onboarding onboarding;
    private final PasswordRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean offered;

    FirstSteps(
            Onboarding onboarding,
            PasswordRules rules,
            JdbcClient jdbc,
            Clock clock,
            @Value("${leadline.set-up-page}") boolean offered) {
        this.onboarding = onboarding;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
        this.offered = offered;
    }

    public record FirstOwner(String organization, String name, String email, String password) {

        /** Without the password, so that it does not reach a log. */
        @Override
        public String toString() {
            return "FirstOwner[" + email + "]";
        }
    }

    /** True until there is a member. */
    @Transactional(readOnly = true)
    public boolean needed() {
        return offered && nobodyThere();
    }

    /**
     * @throws InvalidInput per field; for the whole when somebody has been faster, on this or another page
     */
    public void setUp(FirstOwner owner) {
        if (!needed()) {
            throw alreadyDone();
        }
        Problems problems = new Problems();
        problems.check(() -> DisplayName.parse("organization", owner.organization()));
        problems.check(() -> DisplayName.parse("name", owner.name()));
        problems.check(() -> EmailAddress.parse(owner.email()));
        problems.check(() -> rules.check("password", owner.password(), owner.email()));
        problems.refuse();
        claim();
        MemberId member = onboarding.person(
                EmailAddress.parse(owner.email()), DisplayName.parse("name", owner.name()), owner.password());
        onboarding.organization(DisplayName.parse("organization", owner.organization()), member);
    }

    /** Of two at the same time one waits here for the other, and finds the row. */
    private void claim() {
        try {
            jdbc.sql("insert into installation (id, set_up_at) values (1, ?)")
                    .param(Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw alreadyDone();
        }
    }

    private boolean nobodyThere() {
        return jdbc.sql("select id from member fetch first 1 rows only")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    private static InvalidInput alreadyDone() {
        return new InvalidInput("", "organization.setup.done");
    }
}
