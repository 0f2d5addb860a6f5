package app.leadline.intelligence;

import app.leadline.conversation.AiReading;
import app.leadline.lead.LeadReading;
import app.leadline.shared.ui.MessageBundles;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How many conversations their owners keep from storylines. Nothing else is known of them; without the number somebody who was written to
 * every day would look like somebody who never was.
 */
@Component
@Order(16)
class KeptBackFacts implements StorylineSource {

    private final AiReading reading;
    private final LeadReading leads;
    private final MessageBundles texts;

    KeptBackFacts(AiReading reading, LeadReading leads, MessageBundles texts) {
        this.reading = reading;
        this.leads = leads;
        this.texts = texts;
    }

    @Override
    public List<Fact> facts(StorylineScope scope) {
        long kept = reading.keptBack(scope.asker(), scope.lead());
        Source source = Source.of(
                Source.Kind.LEAD,
                scope.lead().value(),
                leads.details(scope.asker(), scope.lead()).createdAt());
        String label = texts.getTranslation("storyline.keptBack", scope.language());
        return kept == 0 ? List.of() : List.of(new Fact.Known(source, label, Long.toString(kept)));
    }
}
