package app.leadline.activity;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Anna, who owns an organization, her colleague Ben, and a lead of theirs. */
abstract class ActivityTestBase {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000_000L);

    @Autowired
    Timeline timeline;

    @Autowired
    ActivitySentences sentences;

    @Autowired
    LeadService leads;

    @Autowired
    Onboarding onboarding;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Statements statements;

    CurrentMember anna;
    CurrentMember ben;
    LeadId lead;

    @BeforeEach
    void aLeadOfAnnaAndBen() {
        anna = person("Anna");
        ben = person("Ben").in(anna.workspace());
        onboarding.join(anna.workspace(), ben.id(), Role.MEMBER);
        lead = newLead();
    }

    /** An event as another feature would publish it. */
    record Other(
            LeadId lead,
            MemberId by,
            Instant at,
            String type,
            Category category,
            List<String> arguments,
            List<Link> links,
            List<FieldChange> changes)
            implements LeadEvent {

        @Override
        public String icon() {
            return "trophy";
        }
    }

    CurrentMember person(String name) {
        String email = name.toLowerCase(Locale.ROOT) + NUMBER.incrementAndGet() + "@example.com";
        MemberId id = onboarding.person(email, name, null);
        return new CurrentMember(id, email, name, onboarding.organization(name + " & Co", id));
    }

    LeadId newLead() {
        var profile = new LeadProfile("Lena", "Brandt", NUMBER.incrementAndGet(), null, null, null, null, null);
        return leads.create(anna, NewLead.of(profile, LeadSource.MANUAL)).lead();
    }

    void publish(LeadEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    void changed(CurrentMember by, String field, String before, String after) {
        publish(new LeadChanged(lead, by.id(), clock.instant(), List.of(FieldChange.of(field, before, after))));
    }

    void happened(String type, LeadEvent.Category category, List<String> arguments, LeadEvent.Link... links) {
        publish(new Other(lead, anna.id(), clock.instant(), type, category, arguments, List.of(links), List.of()));
    }

    ActivityFixture fixture() {
        return new ActivityFixture(jdbc);
    }

    List<Activity> rows(ActivityFilter filter) {
        return timeline.page(anna, lead, filter, ActivityKey.NEWEST, 50).rows();
    }

    List<Activity> rows() {
        return rows(ActivityFilter.all());
    }

    String english(Activity activity) {
        String description = sentences.description(activity.what(), Locale.ENGLISH);
        return sentences.title(activity.what(), Locale.ENGLISH) + (description.isEmpty() ? "" : ": " + description);
    }

    List<String> english(List<Activity> activities) {
        return activities.stream().map(this::english).toList();
    }
}
