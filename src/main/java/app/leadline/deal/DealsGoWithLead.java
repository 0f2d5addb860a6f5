package app.leadline.deal;

import app.leadline.lead.GoesWithLead;
import app.leadline.lead.LeadDeleted;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns before a lead is deleted: its deals go with it, also from the boards that show them. */
@Component
class DealsGoWithLead implements GoesWithLead {

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    DealsGoWithLead(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Optional<Sentence> lossOf(LeadId lead) {
        long deals = jdbc.sql("select count(*) from deal where lead_id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
        return deals == 0 ? Optional.empty() : Optional.of(Sentence.of("deal.loss", deals));
    }

    /** Told before the rows are gone: the deletion is written at the end of its transaction. */
    @EventListener
    void leave(LeadDeleted deleted) {
        Map<WorkspaceId, Set<StageId>> stages = new HashMap<>();
        jdbc.sql("select distinct workspace_id, stage_id from deal where lead_id = ?")
                .param(deleted.lead().value())
                .query(row -> {
                    stages.computeIfAbsent(new WorkspaceId(row.getLong(1)), workspace -> new HashSet<>())
                            .add(new StageId(row.getLong(2)));
                });
        stages.forEach((workspace, all) -> events.publishEvent(new DealsChanged(workspace, null, Set.copyOf(all))));
    }
}
