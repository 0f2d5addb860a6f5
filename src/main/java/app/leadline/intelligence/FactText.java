package app.leadline.intelligence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A fact as a model reads it: in English words around the texts of people, which stand there as they are. */
public final class FactText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private FactText() {}

    public static String of(Fact fact, ZoneId zone) {
        return switch (fact) {
            case Fact.Entered entered ->
                "entered the CRM by " + entered.how() + (entered.group() == null ? "" : ", group " + entered.group())
                        + ", created by " + entered.by();
            case Fact.Known known -> known.label() + ": " + known.value();
            case Fact.Said said -> (said.fromLead() ? "lead " : "us ") + said.who() + ": " + said.text();
            case Fact.Talked talked ->
                "conversation of " + talked.with() + " with the lead: " + talked.messages() + " messages since "
                        + at(talked.since(), zone);
            case Fact.Digested digested ->
                "digest of " + digested.messages() + " older messages since " + at(digested.from(), zone) + ": "
                        + digested.text();
            case Fact.TookPart part ->
                "campaign " + part.campaign() + " (" + part.status() + "): the lead's part " + part.state() + ", "
                        + part.sent() + " sent, " + part.answers() + " answers";
            case Fact.Sent sent ->
                "campaign " + sent.campaign() + " wrote, step " + sent.step() + ", read " + at(sent.readAt(), zone)
                        + ", answered " + at(sent.answeredAt(), zone) + ": " + sent.text();
            case Fact.Dealt deal ->
                "deal " + deal.title() + ": " + deal.value() + " " + deal.revenue() + ", stage " + deal.stage() + " ("
                        + deal.kind() + ") since " + at(deal.since(), zone);
            case Fact.Happened happened -> happened.sentence();
            case Fact.Done done -> "done by " + done.by() + ": " + done.text();
            case Fact.Noted noted -> noted.label() + ": " + noted.text();
        };
    }

    /** To the minute. */
    public static String at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "no" : MINUTE.format(instant.atZone(zone));
    }
}
