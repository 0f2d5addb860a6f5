package app.leadline.e2e;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Onboarding;
import app.leadline.shared.MemberId;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the people and leads of the demo that journeys are about. */
@Component
class DemoWorld {

    private final JdbcClient jdbc;
    private final Onboarding onboarding;
    private final Memberships memberships;

    DemoWorld(JdbcClient jdbc, Onboarding onboarding, Memberships memberships) {
        this.jdbc = jdbc;
        this.onboarding = onboarding;
        this.memberships = memberships;
    }

    /** Somebody new who signs in like the people of the demo, for journeys that would change one of those. */
    CurrentMember newcomer(String name) {
        String email = name.toLowerCase(Locale.ROOT) + System.nanoTime() + "@newcomers.example";
        MemberId id = onboarding.person(email, name, "leadline-demo");
        return new CurrentMember(
                id, email, name, memberships.workspacesOf(id).getFirst().id());
    }

    long lead(String username) {
        return jdbc.sql("select id from lead where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    String name(String username) {
        return jdbc.sql("select first_name || ' ' || last_name from lead where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    /** The newest campaign of a workspace in which the member sends some. */
    long campaign(String member) {
        return jdbc.sql("""
                        select c.id from campaign c join member m on m.id = c.sender_id
                        where m.email = ? order by c.created_at desc fetch first 1 rows only""").param(member).query(Long.class).single();
    }

    long segment(String name) {
        return jdbc.sql("select id from segment where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** The lead whose conversation with the member is the longest. */
    long leadWithConversation(String member) {
        return jdbc.sql("""
                        select c.lead_id from conversation c join member m on m.id = c.owner_id
                        where m.email = ? order by c.message_count desc fetch first 1 rows only""").param(member).query(Long.class).single();
    }

    /** The deal of the member that went through the most stages. */
    long dealWithTheLongestWay(String member) {
        return jdbc.sql("""
                        select d.id from deal d join member m on m.id = d.created_by join deal_move v on v.deal_id = d.id
                        where m.email = ? group by d.id order by count(*) desc, d.id fetch first 1 rows only""").param(member).query(Long.class).single();
    }
}
