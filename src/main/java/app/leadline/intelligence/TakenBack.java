package app.leadline.intelligence;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.MessageId;
import app.leadline.conversation.TalkWithdrawn;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what was kept of a conversation when it may no longer be told, in the transaction in which it was taken back: digests, and the words
 * in quotation marks. What storylines say in their own words stays, and shows that its source is gone.
 */
@Component
class TakenBack {

    private final DigestTable digests;
    private final JdbcClient jdbc;

    TakenBack(DigestTable digests, JdbcClient jdbc) {
        this.digests = digests;
        this.jdbc = jdbc;
    }

    private record Said(long id, String text) {}

    @EventListener
    void on(TalkWithdrawn withdrawn) {
        digests.forget(withdrawn.conversations(), withdrawn.since());
        if (withdrawn.whole()) {
            forgetWords(withdrawn.conversations(), "", List.of());
        } else if (!withdrawn.messages().isEmpty()) {
            forgetWords(
                    withdrawn.conversations(),
                    " and s.kind = 'MESSAGE' and s.target_id = any(:ids)",
                    withdrawn.messages());
        }
    }

    private void forgetWords(List<ConversationId> conversations, String which, List<MessageId> messages) {
        Long[] talks = conversations.stream().map(ConversationId::value).toArray(Long[]::new);
        Long[] ids = messages.stream().map(MessageId::value).toArray(Long[]::new);
        List<Said> said = jdbc.sql("select distinct t.id, t.text from statement_source s"
                        + " join storyline_statement t on t.id = s.statement_id where s.conversation_id = any(:talks)"
                        + which)
                .param("talks", talks)
                .param("ids", ids)
                .query((rs, row) -> new Said(rs.getLong("id"), rs.getString("text")))
                .list();
        said.forEach(one -> {
            String elided = Quotations.elided(one.text());
            if (!elided.equals(one.text())) {
                jdbc.sql("update storyline_statement set text = ? where id = ?")
                        .params(elided, one.id())
                        .update();
            }
        });
        jdbc.sql(
                        "update statement_source s set quote = null where s.conversation_id = any(:talks) and s.quote is not null"
                                + which)
                .param("talks", talks)
                .param("ids", ids)
                .update();
    }
}
