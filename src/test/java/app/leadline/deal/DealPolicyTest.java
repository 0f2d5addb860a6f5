package app.leadline.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what with a deal and with stages, row by row; the services are asked, too. */
@LeadlineTest
class DealPolicyTest {

    @Autowired
    LeadWorld people;

    @Autowired
    DealWorld world;

    @Autowired
    DealPolicy policy;

    @Autowired
    DealService deals;

    @Autowired
    DealReading reading;

    @Autowired
    DealBoard board;

    @Autowired
    DealChoices choices;

    @Autowired
    StageCatalog catalog;

    @ParameterizedTest(name = "{0}: open {1}, edit {2}, delete {3}, define stages {4}")
    @CsvSource({
        "CREATOR_OF_LEAD,  yes, yes, no,  no",
        "CREATOR_OF_DEAL,  yes, yes, yes, no",
        "MEMBER,           yes, yes, no,  no",
        "ADMIN,            yes, yes, yes, yes",
        "OWNER,            yes, yes, yes, yes",
        "STRANGER,         no,  no,  no,  no",
        "CREATOR_WHO_LEFT, no,  no,  no,  no",
        "PERSONAL_OWNER,   yes, yes, yes, yes"
    })
    void theTableOfTheProduct(String who, String open, String edit, String delete, String define) {
        CurrentMember owner = who.equals("PERSONAL_OWNER") ? people.person("personal") : people.owner();
        CurrentMember ofLead = who.equals("CREATOR_OF_LEAD") ? people.colleague(owner, Role.MEMBER) : owner;
        CurrentMember ofDeal = who.startsWith("CREATOR_OF_DEAL") || who.endsWith("LEFT")
                ? people.colleague(owner, Role.MEMBER)
                : owner;
        LeadId lead = people.lead(ofLead, "Anna", "");
        DealId deal = world.deal(ofDeal, lead, "Tea");
        StageId first = world.stage(owner, "New").id();
        StageId second = world.stage(owner, "Proposal").id();
        CurrentMember asker = switch (who) {
            case "CREATOR_OF_LEAD" -> ofLead;
            case "CREATOR_OF_DEAL", "CREATOR_WHO_LEFT" -> ofDeal;
            case "MEMBER" -> people.colleague(owner, Role.MEMBER);
            case "ADMIN" -> people.colleague(owner, Role.ADMIN);
            case "STRANGER" -> people.person("stranger").in(owner.workspace());
            default -> owner;
        };
        if (who.endsWith("LEFT")) {
            people.leave(asker);
        }
        DealDraft draft = DealWorld.draft("Tea", "100", "EUR");

        assertThat(policy.permissions(asker, deal)).isEqualTo(new DealPermissions(yes(open), yes(edit), yes(delete)));
        assertThat(policy.mayCreate(asker, lead)).isEqualTo(yes(edit));
        assertThat(policy.mayDefineStages(asker)).isEqualTo(yes(define));
        allows(open, () -> reading.details(asker, deal));
        allows(open, () -> reading.history(asker, deal, null, 1));
        allows(open, () -> reading.ofLead(asker, lead, null, 1));
        allows(open, () -> reading.summary(asker, lead));
        allows(open, () -> board.stages(asker));
        allows(open, () -> board.page(asker, DealFilter.NONE, first, null, 1));
        allows(open, () -> board.cards(asker, DealFilter.NONE, Set.of(deal)));
        allows(open, () -> board.firstPages(asker, DealFilter.NONE, List.of(first), 1));
        allows(open, () -> board.totals(asker, DealFilter.NONE));
        allows(open, () -> board.totals(asker, DealFilter.NONE, Set.of(first)));
        allows(open, () -> choices.filters(asker));
        allows(edit, () -> deals.create(asker, lead, draft, null));
        allows(edit, () -> deals.edit(asker, deal, draft, draft.withTitle("Green tea")));
        allows(edit, () -> deals.move(asker, deal, first, second));
        allows(delete, () -> deals.delete(asker, deal));
        allows(define, () -> catalog.usage(asker));
        allows(define, () -> catalog.create(asker, new StageDraft("Later", TagColour.GREY, StageKind.OPEN)));
        allows(define, () -> catalog.rename(asker, first, "Inbox"));
        allows(define, () -> catalog.recolour(asker, first, TagColour.PINK));
        allows(define, () -> catalog.changeKind(asker, first, StageKind.WON));
        allows(define, () -> catalog.move(asker, first, 3));
        allows(define, () -> catalog.delete(asker, first, second));
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
