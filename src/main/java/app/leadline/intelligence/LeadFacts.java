package app.leadline.intelligence;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadReading;
import app.leadline.lead.Tag;
import app.leadline.shared.ui.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the lead came in and what it is. Identifiers stay in the house: no model needs a phone number to tell a story. */
@Component
@Order(10)
class LeadFacts implements StorylineSource {

    private final LeadReading leads;
    private final MessageBundles texts;

    LeadFacts(LeadReading leads, MessageBundles texts) {
        this.leads = leads;
        this.texts = texts;
    }

    @Override
    public List<Fact> facts(StorylineScope scope) {
        LeadDetails lead = leads.details(scope.asker(), scope.lead());
        LeadProfile profile = lead.profile();
        Source source = Source.of(Source.Kind.LEAD, lead.id().value(), lead.createdAt());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Entered(source, lead.source(), profile.groupName(), lead.createdBy()));
        Locale language = scope.language();
        known(facts, source, language, "status", texts.getTranslation("lead.status." + lead.status(), language));
        known(facts, source, language, "priority", texts.getTranslation("lead.priority." + lead.priority(), language));
        known(facts, source, language, "country", country(profile.country(), language));
        known(
                facts,
                source,
                language,
                "tag",
                lead.tags().stream().map(Tag::name).collect(Collectors.joining(", ")));
        return facts;
    }

    private static String country(@Nullable String code, Locale language) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(language);
    }

    private void known(List<Fact> facts, Source source, Locale language, String field, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact.Known(source, texts.getTranslation("lead.field." + field, language), value));
        }
    }
}
