package app.leadline.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may see and define segments, row by row; the services are asked, too. */
@LeadlineTest
class SegmentPolicyTest {

    private static final Condition HIGH = Condition.of("priority", Operator.ANY_OF, "HIGH");

    @Autowired
    LeadWorld world;

    @Autowired
    SegmentPolicy policy;

    @Autowired
    SegmentService service;

    @Autowired
    Segments segments;

    @Autowired
    SegmentMembers members;

    @Autowired
    SegmentExport export;

    @Autowired
    SegmentsOfLead ofLead;

    @Autowired
    SegmentReferences references;

    @Autowired
    RuleTrial trial;

    @Autowired
    RuleText text;

    @ParameterizedTest(name = "{0}: see {1}, define {2}")
    @CsvSource({
        "MEMBER,         yes, no",
        "ADMIN,          yes, yes",
        "OWNER,          yes, yes",
        "STRANGER,       no,  no",
        "ADMIN_WHO_LEFT, no,  no",
        "PERSONAL_OWNER, yes, yes"
    })
    void theTableOfTheProduct(String who, String see, String define) {
        CurrentMember owner = who.equals("PERSONAL_OWNER") ? world.person("personal") : world.owner();
        LeadId lead = world.lead(owner, "Anna", "");
        SegmentId segment = service.create(owner, SegmentWorld.draft(HIGH));
        CurrentMember asker = switch (who) {
            case "MEMBER" -> world.colleague(owner, Role.MEMBER);
            case "ADMIN", "ADMIN_WHO_LEFT" -> world.colleague(owner, Role.ADMIN);
            case "STRANGER" -> world.person("stranger").in(owner.workspace());
            default -> owner;
        };
        if (who.endsWith("LEFT")) {
            world.leave(asker);
        }

        assertThat(policy.maySee(asker)).isEqualTo(yes(see));
        assertThat(policy.mayDefine(asker)).isEqualTo(yes(define));
        allows(see, () -> segments.all(asker, Locale.ENGLISH));
        allows(see, () -> segments.one(asker, segment, Locale.ENGLISH));
        allows(see, () -> segments.fields(asker));
        allows(see, () -> members.page(asker, segment, null, 10));
        allows(see, () -> export.write(asker, segment, Locale.ENGLISH, new StringBuilder()));
        allows(see, () -> ofLead.of(asker, lead, Locale.ENGLISH));
        allows(see, () -> references.usingField(asker, "tag"));
        allows(see, () -> text.of(asker, HIGH, Locale.ENGLISH));
        allows(define, () -> trial.check(asker, SegmentWorld.rule(HIGH)));
        allows(define, () -> trial.count(asker, SegmentWorld.rule(HIGH)));
        allows(define, () -> trial.samples(asker, SegmentWorld.rule(HIGH), 5));
        allows(define, () -> service.create(asker, SegmentWorld.draft(HIGH)));
        allows(define, () -> service.change(asker, segment, 1, SegmentWorld.draft(HIGH)));
        allows(define, () -> service.deactivate(asker, segment));
        allows(define, () -> service.activate(asker, segment));
        allows(define, () -> service.delete(asker, segment));
    }

    @Test
    void aSegmentOfAnotherWorkspaceIsRefusedWhateverTheRole() {
        CurrentMember owner = world.owner();
        SegmentId segment = service.create(owner, SegmentWorld.draft(HIGH));
        CurrentMember other = world.owner();

        allows("no", () -> segments.one(other, segment, Locale.ENGLISH));
        allows("no", () -> members.page(other, segment, null, 10));
        allows("no", () -> export.write(other, segment, Locale.ENGLISH, new StringBuilder()));
        allows("no", () -> service.change(other, segment, 1, SegmentWorld.draft(HIGH)));
        allows("no", () -> service.activate(other, segment));
        allows("no", () -> service.deactivate(other, segment));
        allows("no", () -> service.delete(other, segment));
    }

    private static void allows(String allowed, ThrowingCallable action) {
        if (yes(allowed)) {
            assertThatCode(action).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(action).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static boolean yes(String word) {
        return word.equals("yes");
    }
}
