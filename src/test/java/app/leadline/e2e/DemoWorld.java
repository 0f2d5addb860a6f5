package app.leadline.e2e;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the people and leads of the demo that journeys are about. */
@Component
class DemoWorld {

    private final JdbcClient jdbc;

    DemoWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The lead whose conversation with the member is the longest. */
    long leadWithConversation(String member) {
        return jdbc.sql("""
                        select c.lead_id from conversation c join member m on m.id = c.owner_id
                        where m.email = ? order by c.message_count desc fetch first 1 rows only""").param(member).query(Long.class).single();
    }
}
