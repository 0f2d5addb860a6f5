package app.leadline.campaign;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of campaigns. */
@Component
class StepTable {

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order. */
    List<CampaignStep> of(CampaignId campaign) {
        return jdbc.sql("""
                        select s.id, s.place, s.template, s.wait_minutes,
                        exists (select 1 from campaign_message m where m.step_id = s.id) as begun
                        from campaign_step s where s.campaign_id = ? order by s.place""")
                .param(campaign.value())
                .query((rs, row) -> new CampaignStep(
                        new StepId(rs.getLong("id")),
                        rs.getInt("place"),
                        rs.getString("template"),
                        Duration.ofMinutes(rs.getInt("wait_minutes")),
                        rs.getBoolean("begun")))
                .list();
    }

    void replace(CampaignId campaign, List<CampaignStep> before, List<StepDraft> steps) {
        Set<StepId> kept = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            StepDraft step = steps.get(i);
            StepId id = step.id();
            if (id == null) {
                insert(campaign, i + 1, step);
            } else {
                kept.add(id);
                update(id, i + 1, step);
            }
        }
        IntStream.range(0, Math.min(before.size(), steps.size()))
                .forEach(i -> shift(
                        campaign,
                        i + 1,
                        steps.get(i).delay().minus(before.get(i).delay())));
        before.stream()
                .filter(step -> !kept.contains(step.id()))
                .forEach(step -> jdbc.sql("delete from campaign_step where id = ?")
                        .param(step.id().value())
                        .update());
    }

    /** Those who wait for the message at a place wait longer or less long than was said when their time began. */
    private void shift(CampaignId campaign, int place, Duration longer) {
        if (!longer.isZero()) {
            jdbc.sql("""
                            update participation set due_at = due_at + cast(? as integer) * interval '1' minute
                            where campaign_id = ? and next_step = ? and state in ('PENDING', 'WAITING', 'PAUSED')""").params(longer.toMinutes(), campaign.value(), place).update();
        }
    }

    private void insert(CampaignId campaign, int place, StepDraft step) {
        jdbc.sql("insert into campaign_step (campaign_id, place, template, wait_minutes) values (?, ?, ?, ?)")
                .params(campaign.value(), place, step.template(), step.delay().toMinutes())
                .update();
    }

    private void update(StepId id, int place, StepDraft step) {
        jdbc.sql("update campaign_step set place = ?, template = ?, wait_minutes = ? where id = ?")
                .params(place, step.template(), step.delay().toMinutes(), id.value())
                .update();
    }
}
