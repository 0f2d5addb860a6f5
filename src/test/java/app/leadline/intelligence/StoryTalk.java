package app.leadline.intelligence;

import app.leadline.conversation.AiUse;
import app.leadline.conversation.ConversationId;
import app.leadline.intelligence.StoryFile.Line;
import app.leadline.intelligence.StoryLead.Truth;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages of a conversation as its file has them. */
final class StoryTalk implements StoryWorld.Messages {

    private static final Pattern MESSAGE = Pattern.compile("(-\\d+ \\d\\d:\\d\\d) ([<>])(x?) (.*)");
    private static final Pattern MEDIA = Pattern.compile("\\[([A-Z_]+)]");

    private final JdbcClient jdbc;
    private final ConversationId talk;
    private final String with;
    private final AiUse use;
    private final Truth truth;
    private int number;

    StoryTalk(JdbcClient jdbc, ConversationId talk, String with, AiUse use, Truth truth) {
        this.jdbc = jdbc;
        this.talk = talk;
        this.with = with;
        this.use = use;
        this.truth = truth;
    }

    @Override
    public void add(Line line, Instant now) {
        Matcher message = MESSAGE.matcher(line.part(0));
        if (!message.matches()) {
            throw new IllegalArgumentException(line.part(0));
        }
        Instant at = StoryFile.at(message.group(1), now);
        boolean deleted = !message.group(3).isEmpty();
        Matcher media = MEDIA.matcher(message.group(4));
        String text = media.matches() ? "" : message.group(4);
        number++;
        jdbc.sql("""
                        insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text,
                        deleted_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, talk.value())
                .param(2, number)
                .param(3, at.atOffset(ZoneOffset.UTC))
                .param(4, message.group(2).equals(">"))
                .param(5, media.matches() ? media.group(1) : "TEXT")
                .param(6, text)
                .param(7, text.toLowerCase(Locale.ROOT))
                .param(8, deleted ? at.atOffset(ZoneOffset.UTC) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        jdbc.sql("update conversation set message_count = ?, newest_sent_at = ? where id = ?")
                .params(number, at.atOffset(ZoneOffset.UTC), talk.value())
                .update();
        long id = jdbc.sql("select max(id) from message where conversation_id = ?")
                .param(talk.value())
                .query(Long.class)
                .single();
        tell(id, at);
        boolean quotable = use == AiUse.QUOTE && !deleted;
        (quotable ? truth.quotable : truth.secret).add(text.isEmpty() ? "[no words]" : text);
        if (quotable) {
            truth.messages.put(id, text);
        }
    }

    private void tell(long id, Instant at) {
        truth.day(Source.Kind.MESSAGE, id, at);
        truth.tell(Source.Kind.MESSAGE, id, with);
        truth.tell(Source.Kind.TALK, talk.value(), with);
        truth.tell(Source.Kind.TALK, talk.value(), number + " messages", number + " Nachrichten");
        truth.day(Source.Kind.TALK, talk.value(), at);
    }
}
