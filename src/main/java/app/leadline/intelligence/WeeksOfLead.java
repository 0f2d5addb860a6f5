package app.leadline.intelligence;

import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much was written week by week. Conversations count for their owner only: nobody sees when others talk. */
@Service
@Transactional(readOnly = true)
public class WeeksOfLead {

    /** Half a year. */
    public static final int WEEKS = 26;

    /** By Telegram's number: not in one of the asker's own conversations, which count all that is in them. */
    private static final String ELSEWHERE = """
            not exists (select 1 from conversation o join message n on n.conversation_id = o.id
            and n.telegram_message_id = m.%s where o.lead_id = :lead and o.account_id = m.account_id and o.owner_id = :asker)""";

    /**
     * Messages of conversations are counted by a question for each week, which reads the entries of that week; joined to the weeks, every
     * message would be compared with each of them.
     */
    private static final String COUNTS = """
            with week (number, begins, ends) as (values %s)
            select number, sum(to_lead) as to_lead, sum(from_lead) as from_lead, max(response) as response from (
            select w.number, sum(case when %s then 1 else 0 end) as to_lead, 0 as from_lead,
                avg(extract(epoch from m.answered_at) - extract(epoch from m.sent_at)) as response
                from week w join campaign_message m on m.lead_id = :lead and m.sent_at >= w.begins and m.sent_at < w.ends
                where m.state = 'SENT' group by w.number
            union all select w.number, 0, sum(m.answers), null
                from week w join campaign_message m on m.lead_id = :lead and m.answered_at >= w.begins
                and m.answered_at < w.ends where m.state = 'SENT' and %s group by w.number
            union all select w.number,
                (select count(m.telegram_message_id) from conversation c join message m on m.conversation_id = c.id
                    and m.outgoing = true and m.sent_at >= w.begins and m.sent_at < w.ends
                    where c.lead_id = :lead and c.owner_id = :asker and m.kind <> 'SERVICE'),
                (select count(*) from conversation c join message m on m.conversation_id = c.id
                    and m.outgoing = false and m.sent_at >= w.begins and m.sent_at < w.ends
                    where c.lead_id = :lead and c.owner_id = :asker and m.kind <> 'SERVICE'), null
                from week w) counted group by number""";

    private static final String BEGINS = "begins";

    private final LeadPolicy leads;
    private final JdbcClient jdbc;
    private final Clock clock;

    WeeksOfLead(LeadPolicy leads, JdbcClient jdbc, Clock clock) {
        this.leads = leads;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The last half year, oldest first, this week included.
     *
     * @throws AccessDeniedException when the asker may not open the lead, or there is none
     */
    public List<Week> of(CurrentMember asker, LeadId lead, ZoneId zone) {
        leads.requireOpen(asker, lead);
        LocalDate first = LocalDate.ofInstant(clock.instant(), zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1L);
        String rows = IntStream.range(0, WEEKS)
                .mapToObj(i -> "(" + i + ", cast(:" + BEGINS + i + " as timestamp with time zone), cast(:" + BEGINS
                        + (i + 1) + " as timestamp with time zone))")
                .collect(Collectors.joining(", "));
        var counting = jdbc.sql(COUNTS.formatted(
                        rows, ELSEWHERE.formatted("telegram_message_id"), ELSEWHERE.formatted("last_answer")))
                .param("lead", lead.value())
                .param("asker", asker.id().value());
        for (int i = 0; i <= WEEKS; i++) {
            counting = counting.param(
                    BEGINS + i, first.plusWeeks(i).atStartOfDay(zone).toOffsetDateTime());
        }
        Map<Integer, Week> found = new HashMap<>();
        counting.query(row -> {
            int number = row.getInt("number");
            found.put(
                    number,
                    new Week(
                            first.plusWeeks(number),
                            row.getLong("to_lead"),
                            row.getLong("from_lead"),
                            LeadMetrics.seconds(row.getBigDecimal("response"))));
        });
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> found.getOrDefault(i, new Week(first.plusWeeks(i), 0, 0, Optional.empty())))
                .toList();
    }
}
