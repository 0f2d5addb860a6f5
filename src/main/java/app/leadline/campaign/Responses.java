package app.leadline.campaign;

import app.leadline.conversation.Mailing;
import app.leadline.conversation.MessagesReceived.Received;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what an answer changes, each once however often it is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Responses {

    private final Mailing mailing;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Responses(Mailing mailing, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.mailing = mailing;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing more is sent to a lead that has answered. */
    void end(Told told, Instant at) {
        boolean news =
                jdbc.sql("update participation set state = 'RESPONDED', reason = null, detail = null, last_at = :now"
                                        + " where id = :id and state in (:former)")
                                .param("now", CampaignTable.time(clock.instant()))
                                .param("id", told.participation())
                                .param("former", ParticipationState.RESPONDED.former())
                                .update()
                        == 1;
        if (news) {
            events.publishEvent(CampaignActivity.answered(told.lead(), at, told.place(), told.link()));
            events.publishEvent(new CampaignChanged(told.campaign()));
        }
    }

    /**
     * Counts it as the answer to the last message before it, unless the owner of the account has written something else since.
     *
     * @param told the messages of campaigns to the same person, newest first
     */
    void count(MemberId owner, TelegramAccountId account, long peer, List<Told> told, Received answer) {
        long newest = told.stream()
                .mapToLong(Told::telegramId)
                .filter(number -> number < answer.telegramId())
                .findFirst()
                .orElse(0);
        if (newest == 0) {
            return;
        }
        OptionalLong own = mailing.newestOwnBefore(owner, account, peer, answer.telegramId());
        if (own.orElse(newest) <= newest) {
            told.stream().filter(one -> one.telegramId() == newest).forEach(one -> count(one, answer));
        }
    }

    private void count(Told told, Received answer) {
        boolean news = jdbc.sql("""
                        update campaign_message set answers = answers + 1, last_answer = :number, last_answer_at = :at,
                        answered_at = coalesce(answered_at, :at), delivered_at = coalesce(delivered_at, :at)
                        where id = :id and last_answer < :number""")
                        .param("number", answer.telegramId())
                        .param("at", CampaignTable.time(answer.at()))
                        .param("id", told.id())
                        .update()
                == 1;
        if (news) {
            events.publishEvent(CampaignActivity.messageAnswered(told.lead(), answer.at(), told.place(), told.link()));
            events.publishEvent(new CampaignChanged(told.campaign()));
        }
    }
}
