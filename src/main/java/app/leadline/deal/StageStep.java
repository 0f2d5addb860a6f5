package app.leadline.deal;

import app.leadline.deal.DealHappened.What;
import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import java.time.Instant;
import java.util.List;

/** From one stage to another, and what that means for a deal. */
record StageStep(Stage from, Stage to, MemberId by, Instant at) {

    /** The deal, as far as it is told. */
    record Subject(DealId id, LeadId lead, String title, Money value) {}

    LeadEvent event(Subject deal) {
        if (from.kind() == to.kind()) {
            FieldChange change = new FieldChange(DealField.stageKey(deal.id()), null, from.name(), to.name());
            return new DealChanged(deal.lead(), by, at, deal.id(), deal.title(), List.of(change));
        }
        What what = switch (to.kind()) {
            case OPEN -> What.REOPENED;
            case WON -> What.WON;
            case LOST -> What.LOST;
        };
        return new DealHappened(what, deal.lead(), by, at, deal.id(), deal.title(), deal.value(), to.name());
    }
}
