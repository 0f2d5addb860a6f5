package app.leadline.intelligence;

import app.leadline.deal.DealReading;
import app.leadline.deal.DealRow;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The deals of the lead, newest first. */
@Component
@Order(20)
class DealFacts implements StorylineSource {

    private static final int LIMIT = 20;

    private final DealReading deals;

    DealFacts(DealReading deals) {
        this.deals = deals;
    }

    @Override
    public List<Fact> facts(StorylineScope scope) {
        return deals.ofLead(scope.asker(), scope.lead(), null, LIMIT).stream()
                .<Fact>map(DealFacts::fact)
                .toList();
    }

    private static Fact.Dealt fact(DealRow deal) {
        return new Fact.Dealt(
                Source.of(Source.Kind.DEAL, deal.id().value(), deal.createdAt()),
                deal.title(),
                deal.value(),
                deal.revenueType(),
                deal.stage().name(),
                deal.stage().kind(),
                deal.movedAt());
    }
}
