package app.leadline.deal;

import app.leadline.lead.LeadChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deals are found by what their leads are called, too: keeps that as the leads have it, in the transaction that changes a lead. */
@Component
class DealSearch {

    private final JdbcClient jdbc;

    DealSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes a lead holds it, as does whoever changes a deal: neither misses the other. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(LeadChanged changed) {
        if (changed.changesProfile()) {
            jdbc.sql("""
                            update deal set search_text = title_key || ' ' ||
                              (select l.search_text from lead l where l.id = deal.lead_id) where lead_id = ?""").param(changed.lead().value()).update();
        }
    }
}
