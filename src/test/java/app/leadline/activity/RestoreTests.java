package app.leadline.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadEvent.Category;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.TagService;
import app.leadline.shared.InvalidInput;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A value that was changed can be brought back from its row. */
abstract class RestoreTests extends ActivityTestBase {

    @Autowired
    LeadReading reading;

    @Autowired
    TagService tags;

    @Test
    void aRestoredValueIsBackAndIsAnActivityItself() {
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);

        timeline.restore(ben, lead, rows().getFirst().id());

        assertThat(reading.details(anna, lead).status()).isEqualTo(LeadStatus.ACTIVE);
        assertThat(english(rows())).startsWith("Status restored: Blocked → Active", "Status changed: Active → Blocked");
        assertThat(rows(new ActivityFilter("wiederhergestellt", java.util.Set.of(), null, java.time.ZoneOffset.UTC)))
                .hasSize(1);
    }

    @Test
    void aRestorationNeverFoldsWithAnEdit() {
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        timeline.restore(anna, lead, rows().getFirst().id());
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.ARCHIVED);

        assertThat(rows()).hasSize(4);
    }

    @Test
    void aFoldedRowBringsBackWhatStoodBeforeTheFirstEdit() {
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        leads.changeStatus(anna, lead, LeadStatus.BLOCKED, LeadStatus.ARCHIVED);

        timeline.restore(anna, lead, rows().getFirst().id());

        assertThat(reading.details(anna, lead).status()).isEqualTo(LeadStatus.ACTIVE);
    }

    @Test
    void aRestorationCanBeUndone() {
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        Activity restored = timeline.restore(anna, lead, rows().getFirst().id());

        timeline.restore(anna, lead, restored.id());

        assertThat(reading.details(anna, lead).status()).isEqualTo(LeadStatus.BLOCKED);
    }

    @Test
    void aTagComesBackAndGoesAgain() {
        tags.assign(anna, lead, "vip");
        timeline.restore(anna, lead, rows().getFirst().id());
        assertThat(reading.details(anna, lead).tags()).isEmpty();

        timeline.restore(anna, lead, rows().getFirst().id());
        assertThat(reading.details(anna, lead).tags()).hasSize(1);
    }

    @Test
    void aValueThatStandsThereAlreadyIsRefused() {
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        long row = rows().getFirst().id();
        timeline.restore(anna, lead, row);

        refused(row, "activity.restore.already");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void aRowWithoutAValueAndAFieldThatIsGoneAreRefused() {
        happened("deal.won", Category.DEAL, List.of("a", "b"));
        assertThat(timeline.restorable(rows().getFirst())).isFalse();
        refused(rows().getFirst().id(), "activity.restore.noValue");

        changed(anna, "gone.field", "1", "2");
        assertThat(timeline.restorable(rows().getFirst())).isFalse();
        refused(rows().getFirst().id(), "activity.restore.unknownField");
    }

    @Test
    void whoIsNoMemberAnyMoreRestoresNothing() {
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        long row = rows().getFirst().id();
        jdbc.sql("delete from membership where member_id = ? and workspace_id = ?")
                .params(ben.id().value(), ben.workspace().value())
                .update();

        assertThatThrownBy(() -> timeline.restore(ben, lead, row)).isInstanceOf(AccessDeniedException.class);
        assertThat(reading.details(anna, lead).status()).isEqualTo(LeadStatus.BLOCKED);
    }

    private void refused(long row, String key) {
        assertThatThrownBy(() -> timeline.restore(anna, lead, row))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.sentence().key()).isEqualTo(key));
    }
}

@OnH2
class RestoreTestsOnH2 extends RestoreTests {}

@OnPostgres
class RestoreTestsOnPostgres extends RestoreTests {}
