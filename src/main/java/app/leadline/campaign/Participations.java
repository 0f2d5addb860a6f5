package app.leadline.campaign;

import app.leadline.shared.LeadId;
import java.sql.Types;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of single participations. Knows nothing of who may. */
@Component
class Participations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Participations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when the lead does not take part, stands elsewhere, or it is not known whether a message has reached it */
    boolean move(
            CampaignId campaign,
            LeadId lead,
            Set<ParticipationState> from,
            ParticipationState to,
            @Nullable String reason) {
        return jdbc.sql("""
                        update participation set state = :to, reason = :reason, detail = null, last_at = :now
                        where campaign_id = :campaign and lead_id = :lead and state in (:from)
                        and reason is distinct from 'unknown'""")
                        .param("to", to.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("now", CampaignTable.time(clock.instant()))
                        .param("campaign", campaign.value())
                        .param("lead", lead.value())
                        .param(
                                "from",
                                from.stream()
                                        .filter(state -> state.mayBecome(to))
                                        .map(Enum::name)
                                        .toList())
                        .update()
                == 1;
    }

    /** The place of the step that comes next; 0 when the lead does not take part. */
    int nextStep(CampaignId campaign, LeadId lead) {
        return jdbc.sql("select next_step from participation where campaign_id = ? and lead_id = ?")
                .params(campaign.value(), lead.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
