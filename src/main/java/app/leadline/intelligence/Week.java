package app.leadline.intelligence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A week with a lead, in the zone of the reader.
 *
 * @param monday its first day
 * @param toLead messages that Telegram accepted in the reader's own conversations, and messages of campaigns that are in none of them
 * @param fromLead messages in the reader's own conversations, and answers to campaigns that are in none of them, which count in the week of
 *     the first of them
 * @param responseTime mean time to the first response to the campaign messages of this week; empty when none was answered
 */
public record Week(LocalDate monday, long toLead, long fromLead, Optional<Duration> responseTime) {}
