package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.LeadFilter;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand leads at once: what is done to all of them is a fixed number of statements, and what each hears of it comes in portions. */
abstract class CampaignManyTests extends CampaignGround {

    static final int MANY = 10_000;

    /** What the account sends in five seconds, with 200 ms between two messages. */
    private static final int AHEAD = 25;

    @Autowired
    CampaignRound round;

    @Autowired
    CampaignTelling telling;

    @Autowired
    Statements statements;

    @Test
    void leadsForWhichAMessageLacksSomethingAreToldTogether() {
        List<LeadId> some = many(20);
        CampaignId id = world.started(anna, account, some, "Hello {last_name}");
        world.settle();
        CampaignId other = world.started(anna, account, some, "Dear {last_name}");

        var count = statements.during(round::run);

        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.FAILED, 20L));
        assertThat(states(other)).containsExactly(Map.entry(ParticipationState.FAILED, 20L));
        assertThat(count.sql().stream().filter(sql -> sql.contains("insert into activity ")))
                .hasSize(1);
    }

    @Test
    void tenThousandLeadsAreAddedStartedPausedAndCancelledByAFewStatements() {
        leadsByTheThousand();
        CampaignId id = world.draft(anna, account, "Hello {first_name}", "And then");
        var adding =
                statements.during(() -> assertThat(participants.add(anna, id, new Audience.Matching(LeadFilter.NONE)))
                        .satisfies(added -> {
                            assertThat(added.added()).isEqualTo(MANY);
                            assertThat(added.already()).isZero();
                        }));
        assertThat(adding.statements()).isLessThan(15);
        assertThat(participants
                        .add(anna, id, new Audience.Matching(LeadFilter.NONE))
                        .already())
                .isEqualTo(MANY);

        assertThat(statements.during(() -> service.start(anna, id)).statements())
                .isLessThan(20);
        var first = statements.during(round::run);
        assertThat(first.statements()).isLessThan(60);
        assertThat(first.rows()).isLessThan(500);
        assertThat(states(id).get(ParticipationState.RUNNING)).isEqualTo(AHEAD);

        assertThat(statements.during(() -> service.pause(anna, id)).statements())
                .isLessThan(40);
        world.settle();
        service.resume(anna, id);
        assertThat(statements.during(() -> service.cancel(anna, id)).statements())
                .isLessThan(20);
        world.settle();
        assertThat(states(id).get(ParticipationState.CANCELLED)).isGreaterThan(MANY - (long) AHEAD);

        tellEverybody();
        assertThat(told(id, "campaign.added")).isEqualTo(Map.of("leads", (long) MANY, "times", (long) MANY));
        assertThat(told(id, "campaign.status.cancelled")).isEqualTo(Map.of("leads", (long) MANY, "times", (long) MANY));
        service.delete(anna, id);
        assertThat(jdbc.sql("select count(*) from participation where campaign_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void tellEverybody() {
        while (jdbc.sql("select count(*) from campaign_change where telling")
                        .query(Long.class)
                        .single()
                > 0) {
            telling.run();
        }
    }

    private Map<String, Long> told(CampaignId id, String type) {
        return jdbc.sql("""
                        select count(distinct a.lead_id) as leads, count(*) as times from activity a
                        join participation p on p.lead_id = a.lead_id where p.campaign_id = ? and a.type = ?""")
                .params(id.value(), type)
                .query((rs, row) -> Map.of("leads", rs.getLong("leads"), "times", rs.getLong("times")))
                .single();
    }

    private void leadsByTheThousand() {
        jdbc.sql("""
                        insert into lead (workspace_id, telegram_user_id, first_name, last_name, source, status, priority, created_by,
                        created_at, version, sort_name, search_text)
                        select ?, 800000000 + n, 'Lead ' || n, '', 'IMPORT', 'ACTIVE', 2, ?, ?, 0, 'lead ' || n, 'lead ' || n
                        from (""" + numbers() + ") g(n)")
                .params(anna.workspace().value(), anna.id().value(), CampaignTable.time(clock.instant()))
                .update();
    }

    /** A statement for the numbers from 1 on. */
    abstract String numbers();
}

@OnH2
class CampaignManyOnH2 extends CampaignManyTests {

    @Override
    String numbers() {
        return "select \"X\" from system_range(1, " + MANY + ")";
    }
}

@OnPostgres
class CampaignManyOnPostgres extends CampaignManyTests {

    @Override
    String numbers() {
        return "select n from generate_series(1, " + MANY + ") s(n)";
    }
}
