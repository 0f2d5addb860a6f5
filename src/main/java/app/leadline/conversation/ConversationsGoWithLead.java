package app.leadline.conversation;

import app.leadline.lead.GoesWithLead;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns before a lead is deleted: conversations of all members go with it. Says how many, not whose. */
@Component
class ConversationsGoWithLead implements GoesWithLead {

    private final JdbcClient jdbc;

    ConversationsGoWithLead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Sentence> lossOf(LeadId lead) {
        long conversations = jdbc.sql("select count(*) from conversation where lead_id = ? and message_count > 0")
                .param(lead.value())
                .query(Long.class)
                .single();
        return conversations == 0 ? Optional.empty() : Optional.of(Sentence.of("conversation.loss", conversations));
    }
}
