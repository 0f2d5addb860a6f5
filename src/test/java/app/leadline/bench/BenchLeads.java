package app.leadline.bench;

import app.leadline.activity.ActivityFixture;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.support.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member and leads with histories of any length, written by set-based SQL. */
final class BenchLeads {

    static final String PASSWORD = "a password for the bench";

    private final ConfigurableApplicationContext application;
    private final JdbcClient jdbc;
    private final CurrentMember member;
    private final AtomicLong numbers = new AtomicLong(1_000_000);

    private BenchLeads(ConfigurableApplicationContext application, CurrentMember member) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.member = member;
    }

    static BenchLeads in(ConfigurableApplicationContext application) {
        Onboarding onboarding = application.getBean(Onboarding.class);
        var id = onboarding.person("bench@example.com", "Bea Bench", PASSWORD);
        return new BenchLeads(
                application,
                new CurrentMember(id, "bench@example.com", "Bea Bench", onboarding.organization("Bench", id)));
    }

    String email() {
        return member.email();
    }

    CurrentMember member() {
        return member;
    }

    /** @return the number of a new lead with that many activities, and as many messages of the member */
    long withHistory(int count) {
        LeadProfile profile =
                new LeadProfile("Lead", "with " + count, numbers.incrementAndGet(), null, null, "CH", "de", null);
        LeadId lead = application
                .getBean(LeadService.class)
                .create(member, NewLead.of(profile, LeadSource.MANUAL))
                .lead();
        // Twenty minutes apart a hundred thousand fill almost four years.
        new ActivityFixture(jdbc).history(lead, member.id(), count, TestClock.START, Duration.ofMinutes(20));
        write(application.getBean(Talks.class).conversation(member, lead), count);
        jdbc.sql("analyze").update();
        return lead.value();
    }

    private void write(ConversationId conversation, int count) {
        jdbc.sql("""
                        insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text)
                        select :conversation, n, cast(:newest as timestamp with time zone) - (:count - n) * interval '1' minute,
                        mod(n, 3) = 0, 'TEXT', 'Message ' || n || ': could you send us the offer for next spring, please?',
                        'message ' || n || ': could you send us the offer for next spring, please?'
                        from generate_series(1, :count) g(n)""")
                .param("conversation", conversation.value())
                .param("newest", TestClock.START.atOffset(ZoneOffset.UTC))
                .param("count", count)
                .update();
        jdbc.sql("update conversation set message_count = ?, newest_sent_at = ? where id = ?")
                .params(count, TestClock.START.atOffset(ZoneOffset.UTC), conversation.value())
                .update();
    }
}
